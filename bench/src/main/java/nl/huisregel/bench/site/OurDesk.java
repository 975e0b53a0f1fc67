package nl.huisregel.bench.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One teacher who publishes on the class page, as a browser does it for a person: a new draft, the photo and who is on it, words, what the protocol asks
 * and wants confirmed (each change saved and decided anew), publishing, and a look at the class page. The decision is kept as evidence.
 */
final class OurDesk implements Desk {

    private static final String WORDS = "Morgen gaan we naar het bos. Neem laarzen mee.";
    private static final Pattern PATH = Pattern.compile("action=\"(/berichten/[0-9a-f-]{36})\"");
    private static final Pattern PUPIL = Pattern.compile("name=\"wie\" value=\"([0-9a-f-]{36})\"[^>]*>(?:(?!<label).)*?Leerling[a-r]", Pattern.DOTALL);
    private static final Pattern CLASS_PAGE = Pattern.compile("href=\"(/groepen/[0-9a-f-]{36})\"");
    private static final Map<String, String> QUIETLY = Map.of("HX-Request", "true");
    private static final int MOST_QUESTIONS = 4;
    private static final int SHOWN = 2;

    private final Visitor author;
    private final List<Map.Entry<String, String>> token;

    OurDesk(App app, String who) {
        this.author = Visitor.as(app, who);
        this.token = List.of(Map.entry("_csrf", Visitor.token(author.get("/berichten"))));
    }

    @Override public double text(String title) {
        String draft = author.post("/berichten", token, Map.of());
        return publish(title, draft, List.of());
    }

    @Override public double withPhoto(String title, Path photo) throws IOException {
        String begun = author.post("/berichten", token, Map.of());
        String path = Visitor.first(PATH, begun);
        List<Map.Entry<String, String>> sent = with(Visitor.form(begun, path), Map.of("doe", "fotos"));
        String draft = author.upload(path, sent, "bestand", photo);
        List<Map.Entry<String, String>> card = new ArrayList<>(List.of(Map.entry("alt", "Kinderen bij een hut van takken.")));
        Matcher pupil = PUPIL.matcher(draft);
        for (int shown = 0; shown < SHOWN && pupil.find(); shown++) {
            card.add(Map.entry("wie", pupil.group(1)));
        }
        if (card.size() <= SHOWN) {
            throw new IllegalStateException("nobody can be named on the photo");
        }
        return publish(title, draft, card);
    }

    private double publish(String title, String draft, List<Map.Entry<String, String>> card) {
        String path = Visitor.first(PATH, draft);
        String place = "formaction=\"" + path + "/plaatsing\"";
        List<Map.Entry<String, String>> written = new ArrayList<>(with(outside(draft, path), Map.of("titel", title, "tekst", WORDS, "plek", "class_page", "alt", "")));
        written.removeIf(field -> field.getKey().equals("alt"));
        written.addAll(card);
        List<Map.Entry<String, String>> asked = inside(draft, path);
        String answer = author.post(path, all(written, asked), QUIETLY);
        for (int times = 0; !answer.contains(place) && times < MOST_QUESTIONS; times++) {
            asked = answered(inside(answer, path));
            answer = author.post(path, all(with(written, topic(written)), asked), QUIETLY);
        }
        if (!answer.contains(place)) {
            throw new IllegalStateException("the protocol does not let this post go: " + title + ": " + answer.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "));
        }
        long start = System.nanoTime();
        String published = author.post(path + "/plaatsing", all(with(written, topic(written)), inside(answer, path)), Map.of());
        double millis = (System.nanoTime() - start) / 1e6;
        String seen = author.get(Visitor.first(CLASS_PAGE, published));
        int at = seen.indexOf(title + "<");
        if (at < 0 || !card.isEmpty() && !seen.contains("/beeld/")) {
            throw new IllegalStateException("the post does not stand on the class page: " + title);
        }
        return millis;
    }

    private static Map<String, String> topic(List<Map.Entry<String, String>> form) {
        return form.stream().anyMatch(field -> field.getKey().equals("antwoord about")) ? Map.of() : Map.of("antwoord about", "school_activity");
    }

    /** What stands on the page outside its verdicts, and stays while those come in anew. */
    private static List<Map.Entry<String, String>> outside(String page, String path) {
        return Visitor.form(page.substring(0, page.indexOf("id=\"oordeel\"")) + "></section></form>", path);
    }

    private static List<Map.Entry<String, String>> inside(String page, String path) {
        String verdicts = page.substring(page.indexOf("id=\"oordeel\""));
        int end = verdicts.indexOf("id=\"gezien\"");
        return Visitor.form("<form action=\"" + path + "\"><section " + (end < 0 ? verdicts : verdicts.substring(0, end)) + "></form>", path);
    }

    /** None of the answers, a purpose where one is to be given, and a tick at what is to be confirmed. */
    private static List<Map.Entry<String, String>> answered(List<Map.Entry<String, String>> form) {
        Map<String, String> more = new LinkedHashMap<>(Map.of("bevestigd", "ja"));
        for (Map.Entry<String, String> field : form) {
            switch (field.getKey()) {
                case "gevraagd" -> more.put("antwoord " + field.getValue(), "none");
                case "geef" -> more.put("gegeven " + field.getValue(), "information");
                default -> { }
            }
        }
        return with(form, more);
    }

    private static List<Map.Entry<String, String>> all(List<Map.Entry<String, String>> some, List<Map.Entry<String, String>> more) {
        List<Map.Entry<String, String>> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static List<Map.Entry<String, String>> with(List<Map.Entry<String, String>> form, Map<String, String> more) {
        List<Map.Entry<String, String>> all = new ArrayList<>(form.stream().filter(field -> !more.containsKey(field.getKey())).toList());
        more.forEach((name, value) -> all.add(Map.entry(name, value)));
        return all;
    }
}
