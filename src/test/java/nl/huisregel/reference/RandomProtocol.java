package nl.huisregel.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.huisregel.protocol.words.Circumstance;

/**
 * Makes well-formed protocols by chance, as the trees that files are made of: one to three layers, every deciding form, few words, so that
 * norms often meet. A tree can be read as an edition, printed for {@code bin/decide}, and made smaller.
 */
final class RandomProtocol {

    static final List<String> ACTS = List.of("publish", "reply", "message", "take_down", "use_internet", "record");
    private static final List<String> ROLES = List.of("all", "staff", "leader", "teacher", "trainee", "head", "board", "pupil", "guardian");
    private static final List<String> DECIDERS = List.of("teacher", "coordinator", "manager", "responsible", "head", "board");
    private static final List<String> DUTIES = List.of("confirm reviewed", "confirm good_name", "give reason", "state author", "follow replies", "keep log");
    /** Few circumstances, but of each kind of knower, each with few values. */
    static final Map<String, List<String>> VALUES = values();

    private final Random random;
    private final boolean anywhere;
    private int ids;

    /** @param anywhere whether consent may be tested outside {@code unless} and {@code only_if}, where less of it may rightly permit more */
    RandomProtocol(Random random, boolean anywhere) {
        this.random = random;
        this.anywhere = anywhere;
    }

    private static Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("channel", List.of("social_media", "school_owned", "public", "website", "school_account", "closed", "noticeboard"));
        values.put("layer", List.of("closed_digital", "open_web", "social_media"));
        values.put("about", List.of("school", "school_activity", "trip", "not_school", "gym"));
        values.put("capacity", List.of("work", "private", "professional"));
        values.put("during", List.of("lesson", "school_hours", "online_lesson"));
        values.put("contains", List.of("image", "film", "quote"));
        values.put("permission", List.of("teacher", "management"));
        values.put("weighs", List.of("negative", "opinion"));
        values.put("shows", List.of("people", "pupil", "colleague"));
        values.put("pose", List.of("portrait", "facing_camera"));
        values.put("consent", List.of("each_shown"));
        values.put("purpose", List.of("learning", "practice", "show"));
        values.put("in_doubt", List.of("true"));
        values.put("facts_known", List.of("true"));
        values.put("origin", List.of("own", "internet"));
        return values;
    }

    /** The layers of one set of editions, widest first. */
    List<Map<String, Object>> editions() {
        List<Map<String, Object>> all = new ArrayList<>(List.of(edition("law", random.nextInt(4), List.of())));
        int layers = 1 + random.nextInt(3);
        if (layers > 1) {
            all.add(edition("board", 3 + random.nextInt(8), all));
        }
        if (layers > 2) {
            all.add(edition("location", 1 + random.nextInt(3), all));
        }
        return all;
    }

    private Map<String, Object> edition(String level, int norms, List<Map<String, Object>> wider) {
        Map<String, Object> edition = map("edition", level + "-by-chance", "date", "2026-11-21", "level", level, "language", 1);
        if (!level.equals("law")) {
            head(edition, level);
        }
        List<Object> articles = new ArrayList<>();
        List<String> own = new ArrayList<>();
        for (int count = 0; norms > 0; count++) {
            int here = Math.min(norms, 1 + random.nextInt(3));
            norms -= here;
            Map<String, Object> article = map("ref", level + " " + count, "text", map("nl", "Tekst.", "en", "Text."));
            if (chance(8)) {
                article.put("applies", applies());
            }
            List<Object> list = new ArrayList<>();
            for (int index = 0; index < here; index++) {
                list.add(norm(level, own, wider));
            }
            article.put("norms", list);
            articles.add(article);
        }
        edition.put("articles", articles);
        return edition;
    }

    private void head(Map<String, Object> edition, String level) {
        if (chance(6)) {
            edition.put("applies", applies());
        }
        if (level.equals("board")) {
            edition.put("layers", layers());
            edition.put("about", map("gym", map("implies", List.of("school_activity"))));
            edition.put("purpose", map("show", map("implies", List.of("positive_news"))));
            edition.put("channels", map("noticeboard", map("kind", "paper", "also", List.of("closed"))));
            if (chance(3)) {
                edition.put("when_silent", map(pick(ACTS), pick(DECIDERS)));
            }
        } else if (chance(3)) {
            edition.put("holders", map("head", "juf Hanneke", pick(DECIDERS), "iemand"));
            edition.put("timetable", map("windows", List.of(map("kind", pick(VALUES.get("during")), "days", List.of("mon", "fri"), "from", "08:30", "till", "17:00"))));
        }
    }

    private Map<String, Object> layers() {
        Map<String, Object> layers = new LinkedHashMap<>();
        layers.put("closed_digital", map("name", map("nl", "Besloten", "en", "Closed"), "channels", chance(4) ? List.of("closed", "website") : List.of("parent_platform", "noticeboard")));
        layers.put("open_web", map("name", map("nl", "Website", "en", "Website"), "channels", List.of("website")));
        layers.put("social_media", map("name", map("nl", "Sociaal", "en", "Social"), "channels", List.of("social_media")));
        return layers;
    }

    private Map<String, Object> applies() {
        Map<String, Object> applies = new LinkedHashMap<>();
        if (chance(3)) {
            applies.put("who", audience());
        }
        if (!chance(3)) {
            applies.put("when", condition(false, false));
        }
        return applies;
    }

    private Map<String, Object> norm(String level, List<String> own, List<Map<String, Object>> wider) {
        Map<String, Object> norm = new LinkedHashMap<>();
        String id = level + "-" + ids++;
        norm.put("id", id);
        form(norm, level);
        if (chance(3)) {
            norm.put("who", audience());
        }
        if (chance(10) && !norm.containsKey("means")) {
            norm.put("force", chance(2) ? "advises" : "binds");
        }
        if (chance(4) && !norm.containsKey("means") && !norm.containsKey("ask")) {
            List<String> others = chance(3) && level.equals("location") ? wider.stream().flatMap(edition -> ids(edition).stream()).toList() : own;
            if (!others.isEmpty()) {
                norm.put("instead_of", pick(others));
            }
        }
        norm.put("says", map("nl", "Zin.", "en", "Sentence."));
        norm.put("upheld", "enforced");
        norm.put("capability", "publishing");
        own.add(id);
        return norm;
    }

    /** One more thing that may not be done. */
    Map<String, Object> forbid(String id) {
        Map<String, Object> norm = map("id", id, "forbid", acts());
        frame(norm, "unless");
        norm.putAll(map("says", map("nl", "Zin.", "en", "Sentence."), "upheld", "enforced", "capability", "publishing"));
        return norm;
    }

    private void form(Map<String, Object> norm, String level) {
        int kind = random.nextInt(level.equals("law") ? 10 : 21);
        if (kind < 6) {
            norm.put("forbid", acts());
            frame(norm, "unless");
        } else if (kind < 8) {
            norm.put("protect", acts());
            norm.put("against", some(List.of("forbid", "require", "refer", "measure")));
            norm.put("how", chance(2) ? "lifts" : "softens");
            frame(norm, null);
        } else if (kind < 10) {
            norm.put("require", duties());
            norm.put("doing", acts());
            frame(norm, "unless");
        } else if (kind < 15) {
            norm.put("allow", acts());
            frame(norm, "only_if");
            if (chance(4)) {
                norm.put("require", duties());
            }
        } else if (kind < 17) {
            norm.put("refer", acts());
            norm.put("to", some(DECIDERS));
            frame(norm, null);
        } else if (kind < 18) {
            norm.put("means", "social_media");
            norm.put("is", some(List.of("website", "group_app", "class_page")));
        } else if (kind < 19) {
            norm.put("means", "lesson");
            norm.put("is", List.of(chance(2) ? "online_lesson" : "school_hours"));
        } else if (kind < 20) {
            norm.put("means", "capacity");
            norm.put("is", List.of(chance(2) ? "work" : "professional"));
            norm.put("for", pick(ROLES));
        } else {
            norm.put("ask", "consent");
            norm.put("of", List.of("pupil"));
        }
    }

    private void frame(Map<String, Object> norm, String exception) {
        if (!chance(4)) {
            norm.put("when", condition(anywhere, true));
        }
        if (exception != null && chance(2)) {
            norm.put(exception, condition(true, true));
        }
    }

    private Object condition(boolean consent, boolean pictures) {
        return chance(3) ? new ArrayList<>(List.of(clause(consent, pictures), clause(consent, pictures))) : clause(consent, pictures);
    }

    private Map<String, Object> clause(boolean consent, boolean pictures) {
        Map<String, Object> clause = new LinkedHashMap<>();
        for (int count = 1 + random.nextInt(2); count > 0; count--) {
            String key = consent && chance(5) ? "consent" : pick(List.copyOf(VALUES.keySet()));
            Circumstance circumstance = nl.huisregel.protocol.words.Word.find(Circumstance.class, key).orElseThrow();
            if (circumstance.ofPicture() && !pictures || key.equals("consent") && !consent) {
                continue;
            }
            clause.put(key, circumstance.plain() ? (Object) true : some(VALUES.get(key)));
        }
        return clause.isEmpty() ? map("during", new ArrayList<>(List.of("lesson"))) : clause;
    }

    private Object audience() {
        if (chance(4)) {
            return map("except", some(ROLES.subList(1, ROLES.size())));
        }
        return chance(4) ? map("roles", some(ROLES), "in_any_hat", true) : some(ROLES);
    }

    private List<Object> duties() {
        List<Object> duties = new ArrayList<>();
        for (String name : some(DUTIES)) {
            String[] parts = name.split(" ");
            Map<String, Object> duty = map(parts[0], parts[1]);
            if (chance(4)) {
                duty.put("moment", pick(List.of("before", "with", "after")));
            }
            if (chance(6)) {
                duty.put("by", pick(List.of("actor", "system", "head")));
            }
            if (parts[0].equals("give") && chance(2)) {
                // One list: the lists of two norms unite, and then more can be chosen, as the language says.
                duty.put("options", new ArrayList<>(VALUES.get("purpose").subList(0, 2)));
            }
            duties.add(duty);
        }
        return duties;
    }

    private List<String> acts() {
        return chance(2) ? new ArrayList<>(List.of("publish")) : some(ACTS);
    }

    static List<String> ids(Map<String, Object> edition) {
        return Trees.norms(edition).stream().map(norm -> (String) norm.get("id")).toList();
    }

    /** One or two of these. */
    private List<String> some(List<String> from) {
        List<String> some = new ArrayList<>(List.of(pick(from)));
        if (chance(3)) {
            some.add(pick(from));
        }
        return new ArrayList<>(new LinkedHashSet<>(some));
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            map.put((String) pairs[index], pairs[index + 1]);
        }
        return map;
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
