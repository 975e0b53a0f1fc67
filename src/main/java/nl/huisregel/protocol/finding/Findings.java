package nl.huisregel.protocol.finding;

import java.util.Comparator;
import java.util.List;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.Level;

/** Everything a board should look at in one edition. */
public final class Findings {

    private Findings() {
    }

    /**
     * What is found in this edition, in the order of its file. The law itself is only looked at for what contradicts or refers in vain.
     *
     * @param wider the editions above it, the law among them: without the law nothing can be found against it
     */
    public static List<Finding> of(Edition edition, List<Edition> wider, Sheet sheet) {
        Notes notes = new Notes(edition, wider, sheet);
        new Tensions(notes).look();
        new StepTensions(notes).look();
        new Impossible(notes).look();
        new References(notes).look();
        new Placeholders(notes).look();
        if (edition.level() != Level.LAW) {
            new OwnGrantors(notes).look();
            new Blanks(notes).look();
            new Layers(notes).look();
            new Renewals(notes).look();
            new ConsentLaw(notes).look();
            new FreedomLaw(notes).look();
            new DeviceLaw(notes).look();
            new MeasureLaw(notes).look();
            new CouncilLaw(notes).look();
        }
        return notes.all().stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }
}
