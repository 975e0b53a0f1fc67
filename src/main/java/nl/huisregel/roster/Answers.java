package nl.huisregel.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisregel.roster.Columns.Field;

/** What a table of answers on paper says; for which layer, and of whom, is found out beside the protocol and the register. */
record Answers(List<Line> lines, List<Note> notes) {

    private static final int LONGEST_PROOF = 300;

    private static final List<Field> FIELDS = List.of(
        new Field("key", true, List.of("sleutel", "leerlingsleutel", "sleutelleerling", "leerlingkey", "key", "pupilkey", "studentkey", "leerlingnummer", "leerlingid", "pupilid", "pupil", "leerling")),
        new Field("giver", false, List.of("ouder", "gever", "giver", "guardian", "parent", "naamouder", "emailouder", "wie", "email", "verzorger", "ingevulddoor")),
        new Field("layer", true, List.of("laag", "waarvoor", "layer", "plek", "kanaal", "for", "waar", "onderdeel", "soort")),
        new Field("medium", false, List.of("medium", "beeld", "wat", "fotofilmgeluid")),
        new Field("answer", true, List.of("antwoord", "toestemming", "answer", "consent", "akkoord")),
        new Field("day", true, List.of("datum", "date", "gegevenop", "datumtoestemming", "datumantwoord", "ondertekendop")),
        new Field("proof", true, List.of("bewijs", "proof", "bron", "source", "formulier", "rustop", "waarop")));

    /** @param giver the name or the address of who answered; may be empty where one only could */
    record Line(int line, String key, String giver, String layer, String medium, boolean yes, LocalDate day, String proof) {}

    static Answers read(byte[] file, Map<String, String> pointed) throws Refused {
        Table table = Table.read(file);
        Columns columns = Columns.of(FIELDS, table.headings(), pointed);
        List<Note> notes = new ArrayList<>(table.notes());
        List<Line> lines = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            line(row, columns, notes).ifPresent(lines::add);
        }
        return new Answers(lines, notes);
    }

    private static Optional<Line> line(Table.Row row, Columns columns, List<Note> notes) {
        String key = columns.in(row.cells(), "key");
        String answer = columns.in(row.cells(), "answer");
        String proof = columns.in(row.cells(), "proof");
        String medium = columns.in(row.cells(), "medium");
        Optional<LocalDate> day = Cells.day(columns.in(row.cells(), "day"));
        Optional<String> kind = medium(medium);
        Note wrong = key.isEmpty() ? Note.at(row.line(), Note.Kind.NO_KEY, columns.in(row.cells(), "giver"))
            : Edexml.lent(key) ? Note.at(row.line(), Note.Kind.LENT_KEY, Edexml.shortened(key))
            : Cells.yes(answer).isEmpty() ? Note.at(row.line(), Note.Kind.ANSWER, Edexml.shortened(answer))
            : day.isEmpty() ? Note.at(row.line(), Note.Kind.DAY, Edexml.shortened(columns.in(row.cells(), "day")))
            : kind.isEmpty() ? Note.at(row.line(), Note.Kind.MEDIUM, Edexml.shortened(medium))
            : proof.isEmpty() ? Note.at(row.line(), Note.Kind.PROOF) : null;
        if (wrong != null) {
            notes.add(wrong);
            return Optional.empty();
        }
        return Optional.of(new Line(row.line(), key, Edexml.shortened(columns.in(row.cells(), "giver")), Edexml.shortened(columns.in(row.cells(), "layer")), kind.get(), Cells.yes(answer).get(), day.get(),
            proof.length() > LONGEST_PROOF ? proof.substring(0, LONGEST_PROOF) : proof));
    }

    private static Optional<String> medium(String cell) {
        return Optional.ofNullable(switch (Folding.of(cell)) {
            case "", "foto", "foto's", "fotos", "beeld", "photo", "photos", "picture" -> "photo";
            case "film", "video", "filmpje", "movie" -> "film";
            case "geluid", "audio", "sound", "stem" -> "sound";
            default -> null;
        });
    }
}
