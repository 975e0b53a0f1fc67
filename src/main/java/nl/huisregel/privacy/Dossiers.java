package nl.huisregel.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.PictureSize;
import nl.huisregel.media.Pictures;
import nl.huisregel.protocol.telling.Json;
import nl.huisregel.school.Directory;
import nl.huisregel.web.Typesetter;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** Gathers what is kept of a person, all of one moment, and packs it: a page to read, the same for a machine, and the pictures that show nobody else. */
@Component
class Dossiers {

    private final HoldingSql sql;
    private final Pictures pictures;
    private final Directory directory;
    private final Typesetter typesetter;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Dossiers(HoldingSql sql, Pictures pictures, Directory directory, Typesetter typesetter, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.pictures = pictures;
        this.directory = directory;
        this.typesetter = typesetter;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** Of the journal only that it was made, by whom and about whom: never what is in it. @param reader who asked: the person, or who decides for them */
    byte[] packed(Actor actor, Whose about, UUID reader, Words words) {
        Dossier dossier = of(actor.board(), about, reader);
        fence.inside(actor.board(), () -> journal.noted(actor, "data.downloaded", "location", about.schools().stream().sorted().findFirst().orElse(actor.board().value()),
            Map.of("person", about.person().toString(), "reader", reader.toString())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            put(zip, words.say("privacy.file.page") + ".html", typesetter.set("privacy/dossier", Map.of("words", words, "dossier", dossier)).getBytes(StandardCharsets.UTF_8));
            put(zip, words.say("privacy.file.data") + ".json", json(dossier, words).getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : dossier.files().entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    Dossier of(BoardId board, Whose about, UUID reader) {
        return fence.still(board, () -> {
            List<Dossier.Part> parts = Holdings.ALL.stream()
                .map(holding -> new Dossier.Part(holding.area(), holding.table(), holding.names(), holding.told() ? sql.rows(board, holding, about.person(), reader) : List.of(), holding.why())).toList();
            Map<String, byte[]> files = new LinkedHashMap<>();
            sql.alone(board, about.person()).forEach(picture -> pictures.bytes(board, new PictureId(picture), PictureSize.LARGE)
                .ifPresent(bytes -> files.put("fotos/" + (files.size() + 1) + ".jpg", bytes)));
            return new Dossier(about.name(), directory.board(board).name(), clock.instant(), parts, files);
        });
    }

    private static String json(Dossier dossier, Words words) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", dossier.name());
        all.put("controller", dossier.board());
        all.put("made_at", dossier.at());
        all.put("files", List.copyOf(dossier.files().keySet()));
        Map<String, Object> data = new LinkedHashMap<>();
        for (Area area : Area.values()) {
            Map<String, Object> tables = new LinkedHashMap<>();
            dossier.of(area).forEach(part -> tables.merge(part.table(), part.rows(), (some, more) -> java.util.stream.Stream.concat(((List<?>) some).stream(), ((List<?>) more).stream()).toList()));
            if (!tables.isEmpty()) {
                tables.put("about", words.say(area.text()));
                data.put(area.name().toLowerCase(java.util.Locale.ROOT), tables);
            }
        }
        all.put("data", data);
        return Json.write(all);
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
