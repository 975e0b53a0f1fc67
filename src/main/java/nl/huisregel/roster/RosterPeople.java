package nl.huisregel.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import nl.huisregel.roster.Edexml.Keyed;

/** The people of an EDEXML file, one at a time. */
final class RosterPeople {

    private static final Set<String> NAMES = Set.of("achternaam", "voorvoegsel", "tussenvoegsel", "voornamen", "voorletters-1", "roepnaam");
    private static final Set<String> OF_PUPIL = Set.of("geboortedatum", "jaargroep", "instroomdatum", "uitstroomdatum");
    private static final Set<String> LEVELS = Set.of("B", "D", "0", "1", "2", "3", "4", "5", "6", "7", "8", "11", "12", "13", "14", "15", "16", "S", "V", "C", "N", "H");
    private static final Set<String> GONE = Set.of("N", "H");
    private static final int LONGEST_NAME = 200;
    private static final int OLDEST = 25;

    private final List<Note> notes;
    private final LocalDate today;
    private final List<Read> pupils = new ArrayList<>();
    private final List<Roster.Employed> colleagues = new ArrayList<>();

    /** A pupil as read; whether its group exists and whether it has left is known at the end of the file. */
    record Read(int line, String key, Name name, Optional<LocalDate> born, String group, List<String> extras, String site, Optional<LocalDate> from,
                Optional<LocalDate> leaving, boolean gone) {}

    record Name(String first, String last) {

        String full() {
            return (first + " " + last).strip();
        }
    }

    RosterPeople(List<Note> notes, LocalDate today) {
        this.notes = notes;
        this.today = today;
    }

    List<Read> pupils() {
        return pupils;
    }

    List<Roster.Employed> colleagues() {
        return colleagues;
    }

    /** The key of the element we are at. Spaces around it mean nothing. */
    String key(Elements elements) {
        String written = elements.attribute("key");
        String key = written.strip();
        if (!key.equals(written)) {
            notes.add(Note.at(elements.line(), Note.Kind.SPACES, Edexml.shortened(key)));
        }
        if (key.length() > 256) {
            notes.add(Note.at(elements.line(), Note.Kind.LONG, "key"));
            return "";
        }
        return key;
    }

    void pupil(Elements elements) throws XMLStreamException, Refused {
        int line = elements.line();
        String key = key(elements);
        Map<String, String> fields = new HashMap<>();
        List<String> extras = new ArrayList<>();
        elements.each(name -> {
            switch (name) {
                case "groep", "vestiging" -> fields.put(name, key(elements));
                case "samengestelde_groepen" -> elements.each(_ -> extras.add(key(elements)));
                default -> take(elements, name, fields);
            }
        });
        named(line, key, fields).ifPresent(name -> pupils.add(new Read(line, key, name, born(line, name, fields), fields.getOrDefault("groep", ""), List.copyOf(extras),
            fields.getOrDefault("vestiging", ""), day(fields.getOrDefault("instroomdatum", "")), leaving(line, name, fields),
            GONE.contains(level(line, fields.getOrDefault("jaargroep", ""), name.full())))));
    }

    void colleague(Elements elements) throws XMLStreamException, Refused {
        int line = elements.line();
        String key = key(elements);
        Map<String, String> fields = new HashMap<>();
        List<String> roles = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        elements.each(name -> {
            switch (name) {
                case "rol", "rolomschrijving" -> role(line, elements.text(), name.equals("rol"), roles);
                case "groepen" -> elements.each(_ -> {
                    groups.add(key(elements));
                    elements.each(of -> {
                        if (of.equals("rol") || of.equals("rolomschrijving")) {
                            role(line, elements.text(), of.equals("rol"), roles);
                        }
                    });
                });
                case "emailadres" -> fields.put(name, elements.text());
                default -> {
                    if (NAMES.contains(name)) {
                        fields.put(name, elements.text());
                    }
                }
            }
        });
        named(line, key, fields).ifPresent(name -> colleagues.add(new Roster.Employed(line, key, name.first(), name.last(),
            email(line, name, fields.getOrDefault("emailadres", "")), roles.stream().distinct().toList(), List.copyOf(groups))));
    }

    /** A level nobody knows is left empty, and told. */
    String level(int line, String level, String whose) {
        if (!level.isEmpty() && !LEVELS.contains(level)) {
            notes.add(Note.at(line, Note.Kind.LEVEL, Edexml.shortened(level), whose));
            return "";
        }
        return level;
    }

    /** Pupils at a location the file does not know. */
    void sitesAre(List<Keyed> sites) {
        Set<String> known = sites.stream().map(Keyed::key).collect(Collectors.toSet());
        pupils.stream().filter(it -> !it.site().isEmpty() && !known.contains(it.site())).forEach(it -> notes.add(Note.at(it.line(), Note.Kind.UNKNOWN_SITE, it.name().full(), it.site())));
    }

    static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static void take(Elements elements, String name, Map<String, String> fields) throws XMLStreamException, Refused {
        if (NAMES.contains(name) || OF_PUPIL.contains(name)) {
            fields.put(name, elements.text());
        }
    }

    private Optional<Name> named(int line, String key, Map<String, String> fields) {
        String last = Stream.of(fields.getOrDefault("voorvoegsel", fields.getOrDefault("tussenvoegsel", "")), fields.getOrDefault("achternaam", ""))
            .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        String first = Stream.of(fields.getOrDefault("roepnaam", ""), fields.getOrDefault("voornamen", "").split(" ")[0]).filter(part -> !part.isEmpty()).findFirst().orElse("");
        if (first.isEmpty() && last.isEmpty()) {
            notes.add(Note.at(line, Note.Kind.NO_NAME, key));
            return Optional.empty();
        }
        if (key.isEmpty()) {
            notes.add(Note.at(line, Note.Kind.NO_KEY, (first + " " + last).strip()));
            return Optional.empty();
        }
        if (first.isEmpty()) {
            String letters = fields.getOrDefault("voorletters-1", "");
            notes.add(Note.at(line, Note.Kind.NO_FIRST_NAME, letters.isEmpty() ? last : letters + " " + last));
            return Optional.of(letters.isEmpty() ? new Name(cut(line, last), "") : new Name(cut(line, letters), cut(line, last)));
        }
        Name name = new Name(cut(line, first), cut(line, last));
        if (Garbled.is(name.full())) {
            notes.add(Note.at(line, Note.Kind.GARBLED, name.full()));
        }
        return Optional.of(name);
    }

    private String cut(int line, String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        notes.add(Note.at(line, Note.Kind.LONG, Edexml.shortened(name)));
        return name.substring(0, LONGEST_NAME);
    }

    private Optional<LocalDate> born(int line, Name name, Map<String, String> fields) {
        String written = fields.getOrDefault("geboortedatum", "");
        Optional<LocalDate> born = day(written);
        if (written.isEmpty()) {
            notes.add(Note.at(line, Note.Kind.NO_BIRTHDAY, name.full()));
        } else if (born.filter(it -> it.isBefore(today) && it.isAfter(today.minusYears(OLDEST))).isEmpty()) {
            notes.add(Note.at(line, Note.Kind.BIRTHDAY, name.full(), Edexml.shortened(written)));
            return Optional.empty();
        }
        return born;
    }

    private Optional<LocalDate> leaving(int line, Name name, Map<String, String> fields) {
        String written = fields.getOrDefault("uitstroomdatum", "");
        Optional<LocalDate> leaving = day(written);
        if (!written.isEmpty() && leaving.isEmpty()) {
            notes.add(Note.at(line, Note.Kind.LEFT_DAY, name.full(), Edexml.shortened(written)));
        }
        return leaving;
    }

    private void role(int line, String role, boolean code, List<String> roles) {
        if (role.isEmpty()) {
            return;
        }
        if (code && !RosterRole.known(role)) {
            notes.add(Note.at(line, Note.Kind.ROLE, Edexml.shortened(role)));
        }
        roles.add(Edexml.shortened(role));
    }

    private Optional<String> email(int line, Name name, String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (!Email.looksRight(written)) {
            notes.add(Note.at(line, Note.Kind.EMAIL, name.full(), Edexml.shortened(written)));
            return Optional.empty();
        }
        return Optional.of(written);
    }
}
