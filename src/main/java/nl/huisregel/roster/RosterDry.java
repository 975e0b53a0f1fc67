package nl.huisregel.roster;

import java.util.List;

/** The dry run of a roster, with what is to be said about the file. */
public record RosterDry(Roster roster, DryRun run, List<Note> notes) implements Dry {

    /** More than this part of a school is seldom gone from one day to the next. */
    private static final int FEW = 5;

    static RosterDry of(Roster roster, DryRun run, Known known) {
        long here = known.pupils().values().stream().filter(known::here).count();
        boolean few = run.missing().size() > 3 && run.missing().size() * FEW > here;
        return new RosterDry(roster, run, few ? java.util.stream.Stream.concat(java.util.stream.Stream.of(Note.at(0, Note.Kind.FEW, run.missing().size(), here)), roster.notes().stream()).toList() : roster.notes());
    }

    @Override
    public String fingerprint() {
        return run.fingerprint();
    }

    @Override
    public int longest() {
        return java.util.stream.Stream.of(run.fresh(), run.changed(), run.moved(), run.left(), run.missing(), run.asked(), run.regrouped(), run.away(), notes).mapToInt(List::size).max().orElse(0);
    }

    @Override
    public boolean nothing() {
        return run.nothing();
    }
}
