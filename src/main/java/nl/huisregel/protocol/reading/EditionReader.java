package nl.huisregel.protocol.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.Article;
import nl.huisregel.protocol.Audience;
import nl.huisregel.protocol.Blank;
import nl.huisregel.protocol.Condition;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.Layer;
import nl.huisregel.protocol.Level;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.Timetable;
import nl.huisregel.protocol.finding.Findings;
import nl.huisregel.protocol.finding.Sheet;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.protocol.words.Said;
import nl.huisregel.protocol.words.Value;
import nl.huisregel.protocol.words.Word;

/** Reads an edition from its file. A faulty file changes nothing: it says every fault with file, line, article and what was expected. */
public final class EditionReader {

    /** An edition that could be read. What a board should look at in it is looked for when somebody asks: a decision does without. */
    public static final class Read {

        private final Edition edition;
        private final List<Edition> wider;
        private final Sheet sheet;
        private volatile List<Finding> findings;

        private Read(Edition edition, List<Edition> wider, Sheet sheet) {
            this.edition = edition;
            this.wider = List.copyOf(wider);
            this.sheet = sheet;
        }

        public Edition edition() {
            return edition;
        }

        /** What a board should look at; found once, however often it is asked. */
        public List<Finding> findings() {
            if (findings == null) {
                findings = Findings.of(edition, wider, sheet);
            }
            return findings;
        }
    }

    private static final int LANGUAGE = 1;
    /** A value is a bit of a number while deciding. */
    private static final int MOST_VALUES = 64;
    private static final Set<String> HEAD = Set.of("edition", "date", "level", "title", "note", "place", "adopted", "council_consent", "language",
        "applies", "layers", "about", "purpose", "channels", "when_silent", "blanks", "timetable", "holders", "articles");

    private final String file;
    private final List<Edition> wider;
    private final Problems problems;
    private final Known known;
    private final String text;

    private EditionReader(String file, String text, List<Edition> wider) {
        this.file = file;
        this.wider = wider;
        this.problems = new Problems(file);
        this.known = new Known(wider);
        this.text = text;
    }

    /**
     * Reads the edition in this text.
     *
     * @param file  how the file is named in problems
     * @param wider the editions above it, whose own values it may use
     * @throws nl.huisregel.protocol.Faulty with every fault found
     */
    public static Read read(String file, String text, List<Edition> wider) {
        return new EditionReader(file, text, wider).read();
    }

    private Read read() {
        Field head = Yaml.open(text, problems);
        head.onlyKeys(HEAD);
        int language = head.at("language").number().orElse(LANGUAGE);
        if (language != LANGUAGE) {
            problems.refuse(head.at("language").line(), "taalversie " + language + " is onbekend; dit programma leest versie " + LANGUAGE,
                "language version " + language + " is unknown; this program reads version " + LANGUAGE);
        }
        Map<Circumstance, List<Value>> own = ownValues(head);
        List<Layer> layers = layers(head.at("layers"));
        Norms norms = new Norms(known, problems);
        Conditions conditions = new Conditions(known, problems);
        Expect dates = new Expect(problems);
        Field applies = head.at("applies");
        applies(applies);
        Edition edition = new Edition(head.at("edition").required(), head.at("date").date(), level(head.at("level")),
            head.at("level").textOr("").equals("template"), head.at("title").given() ? head.at("title").said() : Said.said(head.at("edition").textOr(""), head.at("edition").textOr("")),
            head.at("note").maybeSaid().orElse(new Said("", "")), dates.dateOrUnknown(head.at("adopted")), dates.dateOrUnknown(head.at("council_consent")), language,
            applies.at("who").given() ? norms.audience(applies.at("who")) : Audience.ALL, conditions.read(applies.at("when")), layers, own,
            whenSilent(head.at("when_silent")), blanks(head.at("blanks")), timetable(head.at("timetable")), holders(head.at("holders")),
            articles(head.at("articles"), norms, conditions), hash());
        Checks.check(edition, problems);
        problems.stopIfFaulty();
        return new Read(edition, wider, new Sheet(file, head.lines()));
    }

    /** A date, a month, or {@code unknown}; left out, it is unknown too. */
    private String known(Field field) {
        String text = field.textOr("unknown");
        try {
            if (text.matches("\\d{4}-\\d{2}")) {
                YearMonth.parse(text);
            } else if (!text.equals("unknown")) {
                LocalDate.parse(text);
            }
        } catch (DateTimeParseException wrong) {
            field.refuse("hier wordt een datum, een maand of 'unknown' verwacht, niet '" + text + "'", "a date, a month or 'unknown' is expected here, not '" + text + "'");
        }
        return text;
    }

    private void applies(Field field) {
        if (field.given()) {
            field.onlyKeys(Set.of("who", "when"));
        }
    }

    private Level level(Field field) {
        return switch (field.required()) {
            case "law" -> Level.LAW;
            case "template", "board" -> Level.BOARD;
            case "location" -> Level.LOCATION;
            default -> {
                problems.refuse(field.line(), "level is law, template, board of location", "level is law, template, board or location");
                yield Level.BOARD;
            }
        };
    }

    private Map<Circumstance, List<Value>> ownValues(Field head) {
        Map<Circumstance, List<Value>> own = new EnumMap<>(Circumstance.class);
        Map.of("about", Circumstance.ABOUT, "purpose", Circumstance.PURPOSE, "channels", Circumstance.CHANNEL).forEach((key, circumstance) -> {
            List<Value> values = Known.own(head.at(key));
            if (head.at("level").textOr("").equals("location")) {
                values.stream().filter(value -> known.knows(circumstance, value.key())).forEach(value -> problems.refuse(head.at(key).line(),
                    "'" + value.key() + "' bij '" + key + "' bestaat al en krijgt op een school geen andere betekenis; verwacht: een naam die er nog niet is",
                    "'" + value.key() + "' at '" + key + "' exists already and gets no other meaning at a location; expected: a name that is not there yet"));
            }
            if (!values.isEmpty()) {
                own.put(circumstance, values);
                known.add(circumstance, values);
            }
            values.forEach(value -> value.implies().stream().filter(implied -> !known.knows(circumstance, implied)).forEach(implied ->
                problems.refuse(head.at(key).line(), "'" + implied + "' bij '" + value.key() + "' is geen waarde van '" + circumstance.key() + "'; verwacht: " + known.of(circumstance),
                    "'" + implied + "' at '" + value.key() + "' is not a value of '" + circumstance.key() + "'; expected: " + known.of(circumstance))));
            if (known.of(circumstance).size() > MOST_VALUES) {
                head.at(key).refuse("te veel woorden bij '" + key + "'; ten hoogste " + MOST_VALUES + " met die van iedereen erbij", "too many words at '" + key + "'; at most " + MOST_VALUES + " with everybody's");
            }
            values.stream().filter(value -> implies(value.key(), value.key(), values, new HashSet<>())).forEach(value ->
                head.at(key).refuse("'" + value.key() + "' hoort langs een omweg bij zichzelf; verwacht: van smal naar ruim", "'" + value.key() + "' implies itself by a detour; expected: from narrow to wide"));
        });
        return own;
    }

    private static boolean implies(String from, String wanted, List<Value> values, Set<String> seen) {
        return values.stream().filter(value -> value.key().equals(from) && seen.add(from)).flatMap(value -> value.implies().stream())
            .anyMatch(implied -> implied.equals(wanted) || implies(implied, wanted, values, seen));
    }

    private List<Layer> layers(Field field) {
        List<Layer> layers = new ArrayList<>();
        field.fields().forEach((key, layer) -> {
            layer.onlyKeys(Set.of("name", "channels", "cites", "settled"));
            known.addLayer(key);
            List<String> channels = layer.at("channels").texts();
            channels.stream().filter(channel -> !known.knows(Circumstance.CHANNEL, channel)).forEach(channel -> problems.refuse(layer.line(),
                "'" + channel + "' is geen plek; verwacht: " + known.of(Circumstance.CHANNEL), "'" + channel + "' is not a channel; expected: " + known.of(Circumstance.CHANNEL)));
            layers.add(new Layer(key, layer.at("name").said(), channels, layer.at("cites").texts(), layer.at("settled").maybeSaid()));
        });
        return layers;
    }

    private Map<Act, Decider> whenSilent(Field field) {
        Map<Act, Decider> roles = new EnumMap<>(Act.class);
        field.fields().forEach((key, value) -> {
            Optional<Act> act = Word.find(Act.class, key);
            if (act.isEmpty()) {
                problems.refuse(value.line(), "'" + key + "' is geen handeling", "'" + key + "' is not an act");
            }
            value.word(Decider.class).ifPresent(role -> act.ifPresent(known -> roles.put(known, role)));
        });
        return roles;
    }

    private List<Blank> blanks(Field field) {
        return field.items().stream().map(item -> {
            item.onlyKeys(Set.of("id", "asks", "article", "cites"));
            return new Blank(item.at("id").required(), item.at("asks").said(), item.at("article").text(), item.line());
        }).toList();
    }

    private Map<Decider, String> holders(Field field) {
        Map<Decider, String> holders = new EnumMap<>(Decider.class);
        field.fields().forEach((key, value) -> Word.find(Decider.class, key).ifPresentOrElse(role -> holders.put(role, value.textOr("")),
            () -> problems.refuse(value.line(), "'" + key + "' is geen rol die beslist", "'" + key + "' is not a role that decides")));
        return holders;
    }

    private Optional<Timetable> timetable(Field field) {
        if (!field.given()) {
            return Optional.empty();
        }
        field.onlyKeys(Set.of("zone", "windows", "closed"));
        List<Timetable.Window> windows = field.at("windows").items().stream().map(this::window).flatMap(Optional::stream).toList();
        List<Timetable.Closed> closed = field.at("closed").items().stream().map(item -> {
            Field days = item;
            days.onlyKeys(Set.of("from", "till", "name"));
            LocalDate from = days.at("from").date();
            return new Timetable.Closed(from, days.at("till").given() ? days.at("till").date() : from);
        }).toList();
        return Optional.of(new Timetable(zone(field.at("zone")), windows, closed));
    }

    private ZoneId zone(Field field) {
        String name = field.textOr("Europe/Amsterdam");
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            field.refuse("'" + name + "' is geen tijdzone; verwacht: een naam zoals Europe/Amsterdam", "'" + name + "' is not a time zone; expected: a name such as Europe/Amsterdam");
            return ZoneId.of("Europe/Amsterdam");
        }
        return ZoneId.of(name);
    }

    private Optional<Timetable.Window> window(Field field) {
        field.onlyKeys(Set.of("kind", "days", "from", "till"));
        List<String> names = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
        Set<DayOfWeek> days = new HashSet<>();
        for (String day : field.at("days").texts()) {
            int index = names.indexOf(day);
            if (index < 0) {
                problems.refuse(field.line(), "'" + day + "' is geen dag; verwacht: " + names, "'" + day + "' is not a day; expected: " + names);
            } else {
                days.add(DayOfWeek.of(index + 1));
            }
        }
        String kind = field.at("kind").required();
        if (!known.knows(Circumstance.DURING, kind)) {
            problems.refuse(field.line(), "'" + kind + "' is geen soort tijd; verwacht: " + known.of(Circumstance.DURING), "'" + kind + "' is not a kind of time; expected: " + known.of(Circumstance.DURING));
        }
        try {
            LocalTime from = LocalTime.parse(field.at("from").required());
            LocalTime till = LocalTime.parse(field.at("till").required());
            if (!from.isBefore(till)) {
                field.refuse("'from' ligt niet voor 'till': " + from + " en " + till, "'from' is not before 'till': " + from + " and " + till);
            }
            return Optional.of(new Timetable.Window(kind, days, from, till));
        } catch (DateTimeParseException wrong) {
            problems.refuse(field.line(), "een tijd wordt geschreven als \"08:30\"", "a time is written as \"08:30\"");
            return Optional.empty();
        }
    }

    private List<Article> articles(Field field, Norms norms, Conditions conditions) {
        List<Article> articles = new ArrayList<>();
        Set<String> refs = new HashSet<>();
        for (Field item : field.items()) {
            item.onlyKeys(Set.of("ref", "heading", "text", "link", "applies", "norms"));
            String ref = item.at("ref").required();
            problems.inArticle(ref);
            if (!refs.add(ref)) {
                problems.refuse(item.line(), "er zijn twee artikelen '" + ref + "'", "there are two articles '" + ref + "'");
            }
            Field applies = item.at("applies");
            applies(applies);
            Optional<Audience> who = applies.at("who").given() ? Optional.of(norms.audience(applies.at("who"))) : Optional.empty();
            Condition when = conditions.read(applies.at("when"));
            List<Norm> read = item.at("norms").items().stream().flatMap(norm -> norms.read(norm, ref, who, when).stream()).toList();
            articles.add(new Article(ref, item.at("heading").maybeSaid().orElse(Said.said(ref, ref)), texts(item.at("text"), item), item.at("link").text(), read, item.line()));
        }
        problems.inArticle("");
        return articles;
    }

    private Map<String, Said> texts(Field field, Field article) {
        Map<String, Said> texts = new LinkedHashMap<>();
        if (!field.given()) {
            problems.refuse(article.line(), "'text' ontbreekt: wat het artikel zegt, in nl en en", "'text' is missing: what the article says, in nl and en");
            texts.put("all", new Said("", ""));
        } else if (field.at("nl").given() || field.isText()) {
            texts.put("all", field.said());
        } else {
            field.fields().forEach((audience, said) -> texts.put(audience, said.said()));
        }
        return texts.isEmpty() ? Map.of("all", new Said("", "")) : texts;
    }

    private String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
