package nl.huisregel.protocol;

/** Where a ground, duty or notice comes from: a norm of an edition. */
public record Source(Edition edition, Norm norm) {

    public Article article() {
        return edition.article(norm.article());
    }

    public boolean law() {
        return edition.level() == Level.LAW;
    }
}
