package nl.huisregel.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.media.Picture;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;

/**
 * A first sentence for who cannot see a picture, from what people said: how many are named, of which group, and what the post is about. Never a
 * name, because the text goes wherever the picture goes, and never a guess about the pixels. In Dutch, like the page it will stand on.
 */
final class AltText {

    private static final Words DUTCH = Words.in(Language.NL);
    /** Kinds of people a sentence can count. */
    private static final Set<String> COUNTED = Set.of("post.people.pupils", "post.people.others", "post.people.colleagues", "post.people.parents");

    private AltText() {
    }

    /** The sentence for the picture whose card is open; none where nobody was named, or somebody of whom it is not known what they are now. */
    static Optional<String> proposal(DraftView view) {
        return view.card().flatMap(picture -> proposal(view, picture));
    }

    private static Optional<String> proposal(DraftView view, Picture picture) {
        Set<UUID> on = view.on(picture);
        if (on.isEmpty() || count(view, on, COUNTED) < on.size()) {
            return Optional.empty();
        }
        long own = count(view, on, Set.of("post.people.pupils"));
        long others = count(view, on, Set.of("post.people.others"));
        List<String> who = new ArrayList<>();
        if (own + others > 0) {
            String children = people("alt.children", own + others);
            who.add(others == 0 ? view.group().filter(AltText::numbered).map(group -> DUTCH.say("alt.of", children, group)).orElse(children) : children);
        }
        add(who, "alt.colleagues", count(view, on, Set.of("post.people.colleagues")));
        add(who, "alt.parents", count(view, on, Set.of("post.people.parents")));
        return Optional.of(Words.capital(DUTCH.list(who) + about(view) + "."));
    }

    /** "groep 5" says which group; "de klas van juf Lotte" would say a name. */
    private static boolean numbered(String group) {
        return group.matches(".*\\d.*");
    }

    private static long count(DraftView view, Set<UUID> on, Set<String> rows) {
        return view.people().stream().filter(row -> rows.contains(row.text())).flatMap(row -> row.people().stream()).map(DraftView.Someone::id).distinct().filter(on::contains).count();
    }

    private static void add(List<String> who, String key, long number) {
        if (number > 0) {
            who.add(people(key, number));
        }
    }

    private static String people(String key, long number) {
        List<String> words = List.of(DUTCH.say("alt.numbers").split(" "));
        return DUTCH.count(key, number, number <= words.size() ? words.get((int) number - 1) : String.valueOf(number));
    }

    private static String about(DraftView view) {
        return view.answers(Circumstance.ABOUT).stream().findFirst().map(topic -> switch (topic) {
            case "school_activity" -> " " + DUTCH.say("alt.about.school_activity");
            case "trip" -> " " + DUTCH.say("alt.about.trip");
            default -> "";
        }).orElse("");
    }
}
