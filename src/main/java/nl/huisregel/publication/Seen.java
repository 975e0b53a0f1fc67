package nl.huisregel.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.huisregel.protocol.Source;
import nl.huisregel.text.Hint;

/**
 * What a reader sees of a text as one thing to answer: one find, or names that may belong to people of the same kind.
 *
 * @param asked   whether the protocol asks about it in one of the places wanted
 * @param because the norms that ask
 */
public record Seen(List<Hint> hints, Optional<String> answer, boolean asked, List<Source> because) {

    /** The names of its finds, as a form sends them. */
    public String key() {
        return hints.stream().map(Hint::key).collect(Collectors.joining(","));
    }

    public Hint first() {
        return hints.getFirst();
    }

    /** A piece of a sentence. @param found whether it is what was found */
    public record Part(String text, boolean found) {
    }

    /** The sentences it stands in, each once, with everything found in it marked. */
    public List<List<Part>> sentences() {
        Map<String, TreeMap<Integer, Integer>> marks = new LinkedHashMap<>();
        hints.stream().flatMap(hint -> hint.spots().stream()).forEach(spot -> marks.computeIfAbsent(spot.before() + spot.piece() + spot.after(), _ -> new TreeMap<>())
            .merge(spot.before().length(), spot.before().length() + spot.piece().length(), Math::max));
        return marks.entrySet().stream().map(entry -> parts(entry.getKey(), entry.getValue())).toList();
    }

    private static List<Part> parts(String sentence, TreeMap<Integer, Integer> marks) {
        List<Part> parts = new ArrayList<>();
        int done = 0;
        for (var mark : marks.entrySet()) {
            if (mark.getKey() >= done) {
                parts.add(new Part(sentence.substring(done, mark.getKey()), false));
                parts.add(new Part(sentence.substring(mark.getKey(), mark.getValue()), true));
                done = mark.getValue();
            }
        }
        parts.add(new Part(sentence.substring(done), false));
        return parts;
    }

    /** The pieces, each as it stands first. */
    public List<String> pieces() {
        return hints.stream().map(Hint::piece).toList();
    }

    public boolean open() {
        return asked && answer.isEmpty();
    }

    /** What can be answered, the likeliest first; whatever is found, that it is nothing can always be said. */
    public List<String> answers() {
        if (!first().kind().personal()) {
            return List.of("yes", "no", Heard.NOT_SURE);
        }
        List<String> answers = new ArrayList<>(first().whose());
        List.of("pupil", "guardian", "colleague", "self", "other", "nobody", Heard.NOT_SURE).stream().filter(one -> !answers.contains(one)).forEach(answers::add);
        return answers;
    }

    /** Whether a one-tap way out makes sense: what somebody said is for the author to rewrite. */
    public boolean removable() {
        return switch (first().kind()) {
            case QUOTE, EMOJI -> false;
            case NAME, SURNAME, PHONE, EMAIL, ADDRESS, BIRTH_DATE, CITIZEN_NUMBER, ACCOUNT_NUMBER, LINK, COARSE -> true;
        };
    }
}
