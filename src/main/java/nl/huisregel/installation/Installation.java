package nl.huisregel.installation;

/** What this installation is. {@code demo} was written in the database at its creation and checked at this start. */
public record Installation(Kind kind) {

    public boolean isDemo() {
        return kind == Kind.DEMO;
    }
}
