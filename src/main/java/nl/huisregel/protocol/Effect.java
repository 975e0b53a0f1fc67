package nl.huisregel.protocol;

/** What a ground does, strictest first; the strictest standing ground decides. */
public enum Effect {
    FORBID, QUESTION, REFER, REQUIRE, ADVISE, ALLOW, MET;

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
