package nl.huisregel.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisregel.roster.Columns.Field;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Relation;

/** What a table of guardians says: who cares for which pupil, and whether with authority. */
record Guardians(List<Line> lines, List<Note> notes) {

    private static final List<Field> FIELDS = List.of(
        new Field("key", true, List.of("sleutel", "leerlingsleutel", "sleutelleerling", "leerlingkey", "key", "pupilkey", "studentkey", "leerlingnummer", "leerlingid", "pupilid", "pupil", "leerling")),
        new Field("first", false, List.of("voornaamouder", "voornaam", "roepnaam", "firstname", "givenname", "voornaamverzorger")),
        new Field("last", false, List.of("achternaamouder", "achternaam", "lastname", "familyname", "surname", "achternaamverzorger")),
        new Field("name", false, List.of("naamouder", "naam", "ouder", "name", "guardian", "guardianname", "parent", "verzorger", "naamverzorger", "fullname")),
        new Field("email", false, List.of("email", "emailadres", "mail", "mailadres", "emailouder", "emailaddress")),
        new Field("relation", false, List.of("relatie", "relation", "relationship", "rol", "soort")),
        new Field("authority", false, List.of("gezag", "ouderlijkgezag", "authority", "parentalauthority", "custody")),
        new Field("source", false, List.of("bron", "source", "grond", "gezagbron", "brongezag", "rustop")),
        new Field("day", false, List.of("datum", "date", "gezagdatum", "datumgezag", "peildatum")),
        new Field("informed", false, List.of("informatie", "krijgtinformatie", "ontvangtinformatie", "informed", "receivesinformation", "info")));

    /** One guardian of one pupil. @param informed empty where the table does not say */
    record Line(int line, String key, String firstName, String lastName, Optional<String> email, Relation relation, Authority authority, Optional<String> source, Optional<LocalDate> day,
                Optional<Boolean> informed) {

        String fullName() {
            return (firstName + " " + lastName).strip();
        }
    }

    static Guardians read(byte[] file, Map<String, String> pointed) throws Refused {
        Table table = Table.read(file);
        Columns columns = Columns.of(FIELDS, table.headings(), pointed);
        if (!columns.has("first") && !columns.has("last") && !columns.has("name")) {
            throw columns.missing();
        }
        List<Note> notes = new ArrayList<>(table.notes());
        Map<String, Integer> seen = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            line(row, columns, notes).filter(it -> first(it, seen, notes)).ifPresent(lines::add);
        }
        mailboxes(lines, notes);
        return new Guardians(lines, notes);
    }

    private static Optional<Line> line(Table.Row row, Columns columns, List<Note> notes) {
        String key = columns.in(row.cells(), "key");
        String[] name = name(row, columns);
        if (Edexml.lent(key)) {
            notes.add(Note.at(row.line(), Note.Kind.LENT_KEY, Edexml.shortened(key)));
            return Optional.empty();
        }
        if (key.isEmpty()) {
            notes.add(Note.at(row.line(), Note.Kind.NO_KEY, (name[0] + " " + name[1]).strip()));
            return Optional.empty();
        }
        if (name[0].isEmpty() && name[1].isEmpty()) {
            notes.add(Note.at(row.line(), Note.Kind.GUARDIAN_NAME, Edexml.shortened(key)));
            return Optional.empty();
        }
        String full = (name[0] + " " + name[1]).strip();
        if (Garbled.is(full)) {
            notes.add(Note.at(row.line(), Note.Kind.GARBLED, full));
        }
        Authority authority = authority(row, columns, notes);
        Optional<String> source = Optional.of(columns.in(row.cells(), "source")).filter(it -> !it.isEmpty()).map(it -> it.length() > 200 ? it.substring(0, 200) : it);
        if (authority != Authority.UNKNOWN && source.isEmpty()) {
            notes.add(Note.at(row.line(), Note.Kind.AUTHORITY_BARE, full));
        }
        return Optional.of(new Line(row.line(), key, name[0], name[1], email(row, columns, full, notes), relation(row, columns, notes), authority, source, day(row, columns, notes), informed(row, columns, notes)));
    }

    /** "Haddad, Samira" and "Samira Haddad" are one; with columns of their own nothing is guessed. */
    private static String[] name(Table.Row row, Columns columns) {
        String first = columns.in(row.cells(), "first");
        String last = columns.in(row.cells(), "last");
        String whole = columns.in(row.cells(), "name");
        if (!first.isEmpty() || !last.isEmpty() || whole.isEmpty()) {
            return first.isEmpty() ? new String[] {cut(last), ""} : new String[] {cut(first), cut(last)};
        }
        int comma = whole.indexOf(',');
        if (comma > 0) {
            return new String[] {cut(whole.substring(comma + 1).strip()), cut(whole.substring(0, comma).strip())};
        }
        int space = whole.indexOf(' ');
        return space < 0 ? new String[] {cut(whole), ""} : new String[] {cut(whole.substring(0, space)), cut(whole.substring(space + 1).strip())};
    }

    private static String cut(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    private static Authority authority(Table.Row row, Columns columns, List<Note> notes) {
        String cell = columns.in(row.cells(), "authority");
        return Cells.authority(cell).orElseGet(() -> {
            notes.add(Note.at(row.line(), Note.Kind.AUTHORITY, Edexml.shortened(cell)));
            return Authority.UNKNOWN;
        });
    }

    private static Relation relation(Table.Row row, Columns columns, List<Note> notes) {
        String cell = columns.in(row.cells(), "relation");
        return Cells.relation(cell).orElseGet(() -> {
            notes.add(Note.at(row.line(), Note.Kind.RELATION, Edexml.shortened(cell)));
            return Relation.CARER;
        });
    }

    private static Optional<String> email(Table.Row row, Columns columns, String name, List<Note> notes) {
        String cell = columns.in(row.cells(), "email");
        if (!cell.isEmpty() && !Email.looksRight(cell)) {
            notes.add(Note.at(row.line(), Note.Kind.EMAIL, name, Edexml.shortened(cell)));
            return Optional.empty();
        }
        return Optional.of(cell).filter(it -> !it.isEmpty());
    }

    private static Optional<LocalDate> day(Table.Row row, Columns columns, List<Note> notes) {
        String cell = columns.in(row.cells(), "day");
        Optional<LocalDate> day = Cells.day(cell);
        if (day.isEmpty() && !cell.isEmpty()) {
            notes.add(Note.at(row.line(), Note.Kind.DAY, Edexml.shortened(cell)));
        }
        return day;
    }

    private static Optional<Boolean> informed(Table.Row row, Columns columns, List<Note> notes) {
        String cell = columns.in(row.cells(), "informed");
        Optional<Boolean> informed = Cells.yes(cell);
        if (informed.isEmpty() && !cell.isEmpty()) {
            notes.add(Note.at(row.line(), Note.Kind.YES_NO, Edexml.shortened(cell)));
            return Optional.of(true);
        }
        return informed;
    }

    private static boolean first(Line line, Map<String, Integer> seen, List<Note> notes) {
        Integer before = seen.putIfAbsent(line.key() + "\n" + Folding.of(line.fullName()), line.line());
        if (before != null) {
            notes.add(Note.at(line.line(), Note.Kind.SAME_GUARDIAN, line.fullName(), before));
        }
        return before == null;
    }

    /** Two people who read one mailbox could answer for each other. */
    private static void mailboxes(List<Line> lines, List<Note> notes) {
        Map<String, String> owners = new HashMap<>();
        for (Line line : lines) {
            line.email().map(Email::folded).ifPresent(address -> {
                String owner = owners.putIfAbsent(address, line.fullName());
                if (owner != null && !Folding.of(owner).equals(Folding.of(line.fullName()))) {
                    notes.add(Note.at(line.line(), Note.Kind.SAME_EMAIL, line.fullName(), owner));
                }
            });
        }
    }
}
