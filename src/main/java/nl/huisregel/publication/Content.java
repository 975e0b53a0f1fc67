package nl.huisregel.publication;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.huisregel.media.Marks;
import nl.huisregel.media.Origin;
import nl.huisregel.media.Picture;
import nl.huisregel.media.Shown;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Layer;
import nl.huisregel.protocol.Person;
import nl.huisregel.protocol.words.Circumstance;

/**
 * All of a post in one place that an answer can be about: its words, its pictures and who is on them, what they consented to there, what
 * the author told, and the wordings it is decided by. An answer holds for exactly this. The hour it is does not belong to it, nor a box
 * the author ticks to say that something was done: both are decided anew each time.
 *
 * @param parts by name, with ids and never names of who is shown
 */
public record Content(SortedMap<String, String> parts) {

    /** One part that is not what it was. @param before empty where it was not there @param after empty where it is gone */
    public record Difference(String part, String before, String after) {

        /** What kind of part it is: {@code people} for {@code people.2}. */
        public String kind() {
            return part.replaceFirst("\\..*", "");
        }

        /** Which of its kind: {@code 2} for {@code people.2}. */
        public String which() {
            return part.replaceFirst("^[^.]*\\.?", "");
        }
    }

    public static Content of(Post post, Verdict verdict, List<Picture> pictures) {
        SortedMap<String, String> parts = new TreeMap<>();
        parts.put("title", post.title());
        parts.put("text", post.body());
        parts.put("place", verdict.channel().key());
        parts.put("as", verdict.deed().by().key());
        parts.put("edition", editions(verdict).stream().collect(Collectors.joining(" ")));
        for (Fact fact : post.facts()) {
            if (fact.circumstance() != Circumstance.IN_DOUBT && fact.picture().isEmpty()) {
                parts.put("fact." + fact.circumstance().key(), String.join(" ", new TreeSet<>(fact.answers())));
            }
        }
        for (Picture picture : pictures) {
            if (verdict.pictures().contains(picture.id())) {
                picture(parts, String.valueOf(post.number(picture.id())), picture);
            }
        }
        verdict.deed().persons().forEach((key, person) -> parts.put("consent." + key, consent(person, verdict.decision().basis().layer())));
        return new Content(parts);
    }

    private static void picture(Map<String, String> parts, String number, Picture picture) {
        parts.put("photo." + number, picture.id().toString());
        parts.put("people." + number, switch (picture.shown()) {
            case Shown.Untagged untagged -> "unsaid";
            case Shown.NobodyRecognisable nobody -> "nobody";
            case Shown.People people -> people.persons().stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
        });
        Marks marks = picture.marks();
        parts.put("marks." + number, marks.portrait() + " " + marks.facingCamera() + " " + marks.logo());
        parts.put("alt." + number, picture.altText());
        if (picture.origin() instanceof Origin.Elsewhere(String maker, String licence)) {
            parts.put("maker." + number, maker + ", " + licence);
        }
    }

    private static String consent(Person person, Optional<Layer> layer) {
        return person.shielded() ? ConsentState.REFUSED.key() : layer.map(it -> person.consent(it.key(), "photo", true).key()).orElse("none");
    }

    /** The wordings a verdict rests on, each by name, date and hash. */
    public static List<String> editions(Verdict verdict) {
        return verdict.decision().basis().editions().stream().map(Content::named).toList();
    }

    private static String named(Edition edition) {
        return edition.id() + "@" + edition.hash();
    }

    /** As it is kept, and as a form carries what was read. */
    public String written() {
        return parts.entrySet().stream().map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    /** What was written; what somebody put together by hand is simply something else than what is there. */
    public static Content read(String written) {
        SortedMap<String, String> parts = new TreeMap<>();
        Arrays.stream(written.split("&")).map(part -> part.split("=", 2)).filter(part -> part.length == 2).forEach(part -> parts.put(part[0], decoded(part[1])));
        return new Content(parts);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException strange) {
            return text;
        }
    }

    /** Whether it is the same post in another place: to read one is to read both. */
    public boolean sameElsewhere(Content other) {
         return differences(other).stream().allMatch(difference -> difference.part().equals("place"));
    }

    /** What is not the same in the later one, words first. */
    public List<Difference> differences(Content later) {
        TreeSet<String> names = new TreeSet<>(parts.keySet());
        names.addAll(later.parts.keySet());
        List<Difference> found = new ArrayList<>();
        for (String name : names) {
            Difference one = new Difference(name, parts.getOrDefault(name, ""), later.parts.getOrDefault(name, ""));
            if (!one.before().equals(one.after())) {
                found.add(one);
            }
        }
        return found;
    }
}
