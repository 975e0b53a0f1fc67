package nl.huisregel.protocol;

/** Where a ground, duty or notice comes from: a norm of an edition. */
public record Source(Edition edition, Norm norm) {

    /** The same norm of the same file. A whole protocol would otherwise be compared to find that out. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Source source && norm.id().equals(source.norm.id()) && edition.hash().equals(source.edition.hash());
    }

    @Override
    public int hashCode() {
        return 31 * edition.hash().hashCode() + norm.id().hashCode();
    }

    public Article article() {
        return edition.article(norm.article());
    }

    public boolean law() {
        return edition.level() == Level.LAW;
    }
}
