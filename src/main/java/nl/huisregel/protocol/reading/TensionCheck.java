package nl.huisregel.protocol.reading;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.huisregel.protocol.Condition;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.words.Circumstance;

/**
 * Finds an allow that contradicts a forbid and is at least as specific, and an exception that another forbid always outweighs.
 * Both are shown to the board; until it settles them the stricter holds.
 */
final class TensionCheck {

    private TensionCheck() {
    }

    static void check(Edition edition, Problems problems) {
        List<Norm> forbids = edition.norms().filter(norm -> norm.form() instanceof Form.Forbid && !norm.advises()).toList();
        edition.norms().filter(norm -> norm.form() instanceof Form.Allow).forEach(allow ->
            forbids.stream().filter(forbid -> tension(allow, (Form.Allow) allow.form(), forbid, (Form.Forbid) forbid.form())).forEach(forbid -> {
                problems.inArticle(allow.article());
                problems.notice(allow.line(), "'" + allow.id() + "' staat toe wat '" + forbid.id() + "' verbiedt; tot het bestuur kiest geldt het verbod",
                    "'" + allow.id() + "' allows what '" + forbid.id() + "' forbids; until the board settles it the forbid holds");
            }));
        forbids.forEach(excepted -> forbids.stream().filter(absolute -> dead(excepted, absolute)).forEach(absolute -> {
            problems.inArticle(excepted.article());
            problems.notice(excepted.line(), "de uitzondering in '" + excepted.id() + "' helpt nooit: '" + absolute.id() + "' verbiedt het zonder uitzondering",
                "the exception in '" + excepted.id() + "' never helps: '" + absolute.id() + "' forbids it without exception");
        }));
        problems.inArticle("");
    }

    private static boolean tension(Norm allow, Form.Allow allows, Norm forbid, Form.Forbid forbids) {
        return sharesActAndAudience(allow, allows.acts(), forbid, forbids.acts())
            && !allow.insteadOf().equals(java.util.Optional.of(forbid.id())) && !forbid.insteadOf().equals(java.util.Optional.of(allow.id()))
            && covers(forbids.when(), allows.when());
    }

    private static boolean dead(Norm excepted, Norm absolute) {
        Form.Forbid with = (Form.Forbid) excepted.form();
        Form.Forbid without = (Form.Forbid) absolute.form();
        return excepted != absolute && with.unless().isPresent() && without.unless().isEmpty()
            && sharesActAndAudience(excepted, with.acts(), absolute, without.acts()) && covers(without.when(), with.when());
    }

    private static boolean sharesActAndAudience(Norm one, Set<?> acts, Norm other, Set<?> otherActs) {
        return !Collections.disjoint(acts, otherActs)
            && one.who().bound().stream().anyMatch(role -> other.who().binds(role));
    }

    /** Whether the wide condition holds whenever the narrow one does: every circumstance it tests is tested there at least as narrowly. */
    private static boolean covers(Condition wide, Condition narrow) {
        if (wide.always()) {
            return true;
        }
        return !narrow.always() && narrow.anyOf().stream().allMatch(clause -> wide.anyOf().stream().anyMatch(wider ->
            wider.all().entrySet().stream().allMatch(test -> narrower(clause, test.getKey(), test.getValue()))));
    }

    private static boolean narrower(Condition.Clause clause, Circumstance circumstance, List<String> values) {
        return clause.names(circumstance) && values.containsAll(clause.all().get(circumstance));
    }
}
