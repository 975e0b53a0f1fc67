package nl.huisregel.protocol.finding;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.words.Said;

/** Suspending and expelling a pupil, held against the law on both. Staff fall under their labour agreement, not under this. */
final class MeasureLaw {

    private static final Pattern LENGTH = Pattern.compile("(\\d+)[ _]*(school[ _])?(day|week|month)s?");
    private static final Set<String> COMPETENT = Set.of("board", "head", "open");
    private static final Set<String> STAFF = Set.of("staff", "teacher", "support", "trainee", "coordinator", "team_leader", "head", "confidential_contact", "leader");
    private static final int A_WEEK = 7;
    private static final int SCHOOL_WEEK = 5;

    private final Notes notes;

    MeasureLaw(Notes notes) {
        this.notes = notes;
    }

    void look() {
        notes.norms().forEach(norm -> {
            if (norm.form() instanceof Form.After after && (Step.about(after).isEmpty() || !STAFF.containsAll(Step.about(after)))) {
                Step.of(after).forEach(step -> step(norm, step));
            }
        });
    }

    private void step(Norm norm, Step step) {
        boolean suspends = step.verb().equals("suspend");
        if (suspends && List.of("at_most", "for", "until", "period", "within").stream().flatMap(key -> step.texts(key).stream()).anyMatch(MeasureLaw::longerThanAWeek)) {
            notes.against("wpo-40c", norm, new Said("Een schorsing duurt hier langer dan een week.", "A suspension lasts longer than a week here."), new Said("Schors ten hoogste een week.", "Suspend for at most a week."));
        }
        if ((suspends || step.verb().equals("expel")) && step.texts("by").stream().anyMatch(by -> !COMPETENT.contains(by))) {
            notes.against(suspends ? "wpo-40c" : "wpo-40", norm,
                new Said("Hier schorst of verwijdert iemand die dat niet mag.", "Here somebody suspends or expels who may not."),
                new Said("Laat het bestuur beslissen, of de directeur namens het bestuur.", "Let the board decide, or the head on its behalf."));
        }
    }

    private static boolean longerThanAWeek(String length) {
        Matcher found = LENGTH.matcher(length);
        if (!found.find()) {
            return false;
        }
        int number = Integer.parseInt(found.group(1));
        return switch (found.group(3)) {
            case "day" -> number > (found.group(2) == null ? A_WEEK : SCHOOL_WEEK);
            case "week" -> number > 1;
            default -> true;
        };
    }
}
