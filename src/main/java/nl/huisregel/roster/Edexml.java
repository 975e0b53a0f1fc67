package nl.huisregel.roster;

import java.io.CharConversionException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import nl.huisregel.limit.Ceiling;
import nl.huisregel.school.SchoolCode;
import nl.huisregel.school.SchoolYear;

/**
 * Reads an EDEXML file (2.1, and 1.0 as far as it is the same) by the names of its elements, wherever they stand. Only what is named here is read:
 * numbers of citizens, origin, addresses, photos and gender are passed over.
 */
final class Edexml {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})-(\\d{4})");
    private static final Pattern BRIN = Pattern.compile("\\d{2}[A-Z]{2}");
    private static final Pattern SITE = Pattern.compile("\\d{2}");
    private static final int MOST = Ceiling.FILE_PUPILS.most();

    private final List<Note> notes = new ArrayList<>();
    private final LocalDate today;
    private final RosterPeople people;
    private final List<Roster.Class> groups = new ArrayList<>();
    private final List<Keyed> sites = new ArrayList<>();
    private final List<Roster.Site> locations = new ArrayList<>();
    private String year = "";
    private int yearLine;
    private String day = "";
    private String brin = "";
    private String site = "";
    private int brinLine;

    /** A key and where it stands. */
    record Keyed(int line, String key) {}

    private Edexml(LocalDate today) {
        this.today = today;
        this.people = new RosterPeople(notes, today);
    }

    /** @param today a pupil has left by then, where the file does not say what day it is about */
    static Roster read(byte[] file, LocalDate today) throws Refused {
        return new Edexml(today).whole(file);
    }

    /** A key that is only lent says nothing about who it is. */
    static boolean lent(String key) {
        return key.startsWith("#");
    }

    private Roster whole(byte[] file) throws Refused {
        try {
            Elements elements = new Elements(file);
            String root = elements.root();
            if (!elements.namespace().isEmpty()) {
                throw new Refused(elements.line(), Note.Kind.NAMESPACE);
            }
            if (!root.equals("EDEX")) {
                throw new Refused(elements.line(), Note.Kind.ROOT, shortened(root));
            }
            elements.each(name -> part(elements, name));
            elements.toTheEnd();
        } catch (XMLStreamException broken) {
            throw wrong(file, broken);
        }
        return checked();
    }

    private void part(Elements elements, String name) throws XMLStreamException, Refused {
        switch (name) {
            case "school" -> elements.each(field -> school(elements, field));
            case "vestigingen" -> elements.each(_ -> site(elements));
            case "groepen" -> elements.each(kind -> group(elements, kind));
            case "leerlingen" -> elements.each(_ -> people.pupil(elements));
            case "leerkrachten" -> elements.each(_ -> people.colleague(elements));
            default -> { }
        }
    }

    private void site(Elements elements) throws XMLStreamException, Refused {
        int line = elements.line();
        String key = key(elements);
        List<String> names = new ArrayList<>();
        elements.each(field -> {
            if (field.equals("naam")) {
                names.add(elements.text());
            }
        });
        sites.add(new Keyed(line, key));
        locations.add(new Roster.Site(key, shortened(names.isEmpty() ? key : names.getFirst())));
    }

    private void school(Elements elements, String field) throws XMLStreamException, Refused {
        int line = elements.line();
        switch (field) {
            case "schooljaar" -> {
                year = elements.text();
                yearLine = line;
            }
            case "peildatum" -> day = elements.text();
            case "brincode" -> {
                brin = elements.text();
                brinLine = line;
            }
            case "dependancecode" -> site = elements.text();
            default -> { }
        }
    }

    private void group(Elements elements, String kind) throws XMLStreamException, Refused {
        boolean composite = kind.equals("samengestelde_groep");
        if (!composite && !kind.equals("groep")) {
            return;
        }
        int line = elements.line();
        String key = key(elements);
        Map<String, String> fields = new HashMap<>();
        elements.each(field -> {
            if (field.equals("naam") || field.equals("jaargroep")) {
                fields.put(field, elements.text());
            }
        });
        if (key.isEmpty()) {
            notes.add(Note.at(line, Note.Kind.NO_KEY, fields.getOrDefault("naam", "")));
            return;
        }
        String name = fields.getOrDefault("naam", "");
        if (name.isEmpty()) {
            notes.add(Note.at(line, Note.Kind.GROUP_NAME, key));
        }
        if (!composite && fields.getOrDefault("jaargroep", "").isEmpty()) {
            notes.add(Note.at(line, Note.Kind.GROUP_LEVEL, name.isEmpty() ? key : name));
        } else if (!composite) {
            people.level(line, fields.get("jaargroep"), name);
        }
        groups.add(new Roster.Class(line, key, shortened(name.isEmpty() ? key : name), composite));
    }

    /** The key of the element we are at, without the spaces around it. */
    private String key(Elements elements) {
        return people.key(elements);
    }

    private Roster checked() throws Refused {
        SchoolYear schoolYear = schoolYear();
        Optional<LocalDate> told = RosterPeople.day(day);
        RosterCheck check = new RosterCheck(notes);
        check.unique(sites, Note.Kind.TWICE_SITE);
        check.unique(groups.stream().map(it -> new Keyed(it.line(), it.key())).toList(), Note.Kind.TWICE_GROUP);
        check.unique(people.pupils().stream().map(it -> new Keyed(it.line(), it.key())).toList(), Note.Kind.TWICE_PUPIL);
        check.unique(people.colleagues().stream().map(it -> new Keyed(it.line(), it.key())).toList(), Note.Kind.TWICE_COLLEAGUE);
        if (people.pupils().isEmpty()) {
            throw new Refused(0, Note.Kind.NO_PUPILS);
        }
        if (people.pupils().size() > MOST) {
            throw new Refused(0, Note.Kind.TOO_MANY, MOST);
        }
        if (sites.size() > 1) {
            notes.add(Note.at(0, Note.Kind.SITES, sites.size()));
        }
        people.sitesAre(sites);
        List<Roster.Class> named = check.named(groups);
        List<Roster.Enrolled> pupils = check.pupils(people.pupils(), named, told.orElse(today));
        return new Roster(schoolYear, told, code(), List.copyOf(locations), named, pupils, check.colleagues(people.colleagues(), named), List.copyOf(notes));
    }

    private SchoolYear schoolYear() throws Refused {
        var match = YEAR.matcher(year);
        if (!match.matches() || Integer.parseInt(match.group(2)) != Integer.parseInt(match.group(1)) + 1) {
            throw new Refused(yearLine, Note.Kind.YEAR, shortened(year));
        }
        return new SchoolYear(Integer.parseInt(match.group(1)));
    }

    private Optional<SchoolCode> code() {
        if (brin.isEmpty()) {
            return Optional.empty();
        }
        String upper = brin.toUpperCase(Locale.ROOT);
        if (!BRIN.matcher(upper).matches() || !site.isEmpty() && !SITE.matcher(site).matches()) {
            notes.add(Note.at(brinLine, Note.Kind.BRIN, shortened((brin + " " + site).strip())));
            return Optional.empty();
        }
        if (!upper.equals(brin)) {
            notes.add(Note.at(brinLine, Note.Kind.BRIN_LOWER, brin, upper));
        }
        return Optional.of(new SchoolCode(upper, site.isEmpty() ? "00" : site));
    }

    /** No XML at all, XML in another encoding than it says, or broken off somewhere. */
    private static Refused wrong(byte[] file, XMLStreamException broken) {
        int line = broken.getLocation() == null ? 0 : Math.max(0, broken.getLocation().getLineNumber());
        for (Throwable cause = broken; cause != null; cause = cause instanceof XMLStreamException own && own.getNestedException() != null ? own.getNestedException() : cause.getCause()) {
            if (cause instanceof CharConversionException || cause instanceof CharacterCodingException || cause instanceof UnsupportedEncodingException
                || String.valueOf(cause.getMessage()).contains("Invalid byte") || String.valueOf(cause.getMessage()).contains("encoding")) {
                return new Refused(line, Note.Kind.ENCODING);
            }
        }
        String head = new String(file, 0, Math.min(file.length, 200), java.nio.charset.StandardCharsets.UTF_8).strip();
        boolean xml = head.startsWith("<") || head.startsWith("\uFEFF<") || head.contains("\u0000");
        return xml ? new Refused(line, Note.Kind.BROKEN) : new Refused(0, Note.Kind.NOT_XML);
    }

    static String shortened(String text) {
        return text.length() <= 64 ? text : text.substring(0, 63) + "…";
    }
}
