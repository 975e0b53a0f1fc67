package nl.huisregel.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.huisregel.protocol.words.Said;

/** Finds where a narrower layer would loosen a wider one: putting a weaker norm in the place of a binding one, or any norm in the place of a right. */
final class Loosening {

    private Loosening() {
    }

    static List<Problem> find(List<Edition> widestFirst) {
        List<Problem> found = new ArrayList<>();
        for (int index = 1; index < widestFirst.size(); index++) {
            Edition edition = widestFirst.get(index);
            List<Edition> wider = widestFirst.subList(0, index);
            edition.norms().filter(norm -> norm.insteadOf().isPresent() && edition.norm(norm.insteadOf().get()).isEmpty())
                .forEach(norm -> replaced(norm, wider).ifPresentOrElse(
                    other -> loosens(edition, norm, other).ifPresent(found::add),
                    () -> found.add(problem(edition, norm, "'" + norm.insteadOf().get() + "' is er niet", "'" + norm.insteadOf().get() + "' is not there"))));
        }
        return found;
    }

    private static Optional<Source> replaced(Norm norm, List<Edition> wider) {
        return wider.stream().flatMap(edition -> edition.norm(norm.insteadOf().get()).map(other -> new Source(edition, other)).stream()).findFirst();
    }

    private static Optional<Problem> loosens(Edition edition, Norm norm, Source other) {
        if (!(other.norm().form() instanceof Form.Protect) && strictness(norm) >= strictness(other.norm())) {
            return Optional.empty();
        }
        return Optional.of(problem(edition, norm,
            "'" + norm.id() + "' maakt '" + other.norm().id() + "' van " + other.edition().title().nl() + " (artikel " + other.norm().article() + ") ruimer; een school mag alleen aanscherpen",
            "'" + norm.id() + "' loosens '" + other.norm().id() + "' of " + other.edition().title().en() + " (article " + other.norm().article() + "); a narrower layer may only narrow"));
    }

    private static int strictness(Norm norm) {
        if (norm.advises()) {
            return 1;
        }
        return switch (norm.form()) {
            case Form.Forbid forbid -> 4;
            case Form.Refer refer -> 3;
            case Form.Require require -> 2;
            case Form.Allow allow -> allow.onlyIf().isPresent() ? 2 : 0;
            default -> 0;
        };
    }

    private static Problem problem(Edition edition, Norm norm, String nl, String en) {
        return new Problem(edition.id(), norm.line(), norm.article(), new Said(nl, en), true);
    }
}
