package nl.huisregel.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.huisregel.limit.Ceiling;

/** A table out of whatever program: set apart by semicolons, commas or tabs, in UTF-8 or as Windows wrote it. */
record Table(List<String> headings, List<Row> rows, List<Note> notes) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_CELL = 2000;
    private static final int MOST_ROWS = Ceiling.FILE_ROWS.most();

    record Row(int line, List<String> cells) {}

    static Table read(byte[] file) throws Refused {
        String text = text(file);
        List<Row> all = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator(text)).allowExtraFields(true).allowMissingFields(true).allowExtraCharsAfterClosingQuote(true)
            .ofCsvRecord(text)) {
            for (CsvRecord row : reader) {
                if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    all.add(new Row((int) row.getStartingLineNumber(), row.getFields().stream().map(cell -> cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell).toList()));
                }
                if (all.size() > MOST_ROWS) {
                    throw new Refused(0, Note.Kind.TOO_MANY, MOST_ROWS);
                }
            }
        } catch (CsvParseException | java.io.IOException broken) {
            throw new Refused(Math.max(1, all.isEmpty() ? 1 : all.getLast().line() + 1), Note.Kind.NOT_CSV);
        }
        if (all.isEmpty() || all.getFirst().cells().size() < 2) {
            throw new Refused(1, Note.Kind.NOT_CSV);
        }
        if (all.size() == 1) {
            throw new Refused(0, Note.Kind.NO_ROWS);
        }
        List<String> headings = all.getFirst().cells().stream().map(String::strip).toList();
        List<Note> notes = all.stream().skip(1).filter(row -> row.cells().size() != headings.size()).map(row -> Note.at(row.line(), Note.Kind.CELLS, row.cells().size(), headings.size())).toList();
        return new Table(headings, all.subList(1, all.size()), notes);
    }

    /** What is no UTF-8 was written by Windows: there is no third in a Dutch school. */
    private static String text(byte[] file) {
        if (file.length > 1 && (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE || file[0] == (byte) 0xFE && file[1] == (byte) 0xFF)) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, WINDOWS);
        }
    }

    /** The one that stands most often in the line of headings. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(';', ',', '\t').max(java.util.Comparator.comparing(sign -> first.chars().filter(it -> it == sign).count())).orElse(';');
    }
}
