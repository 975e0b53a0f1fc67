package nl.huisregel.journal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.database.TestDatabase;
import nl.huisregel.school.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal and all that belongs to it, over connections of one role, with what stands outside the database in one folder. */
record Works(JdbcClient jdbc, Fence fence, Journal journal, Inspector inspector, Inspections inspections, Outside outside, JournalKey key) {

    static Works over(DataSource source, Path folder) {
        JdbcClient jdbc = JdbcClient.create(source);
        Fence fence = TestDatabase.fence(source);
        JournalSql sql = new JournalSql(jdbc);
        CheckpointSql checkpoints = new CheckpointSql(jdbc);
        JournalKey key = JournalKey.in(folder.resolve("key.properties"));
        Outside outside = new Outside(folder, folder.resolve("checkpoints.txt"));
        Inspector inspector = new Inspector(sql, checkpoints, fence, key, outside, Clock.systemUTC());
        Journal journal = new Journal(sql, fence, Clock.systemUTC(), key, outside, inspector);
        return new Works(jdbc, fence, journal, inspector, new Inspections(inspector, sql, checkpoints, journal, key, outside, null, fence, Clock.systemUTC()), outside, key);
    }

    BoardId board(String slug) {
        return new BoardId(jdbc.sql("insert into board (slug, name, hue) values (:slug, :slug, 120) returning id").param("slug", slug).query(UUID.class).single());
    }

    /** Somebody of the board; the journal keeps ids of people and asks nobody who they are. */
    static Actor actor(BoardId board) {
        return new Actor(board, UUID.randomUUID(), Hat.ADMINISTRATOR, Optional.empty(), "Petra");
    }

    /** So many entries, decisions and other things, as they come. */
    void write(BoardId board, int entries, Random random) {
        for (int i = 0; i < entries; i++) {
            boolean decision = random.nextBoolean();
            Draft draft = decision
                ? new Draft("decided", "post", UUID.randomUUID(), Optional.of("publish"), Optional.of(random.nextBoolean() ? "permitted" : "refused"),
                    List.of("law-nl/2026-11-26@" + i, "opmaat/2026-11-26@" + i), Optional.of(1), random.nextBoolean() ? List.of() : List.of("opmaat.10.1", "law.avg.6"))
                : new Draft(random.nextBoolean() ? "consent.withdrawn" : "post.takendown", "post", UUID.randomUUID(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of());
            journal.add(board, UUID.randomUUID(), "TEACHER", draft, "{\"post\":" + i + "}", decision ? Optional.of("{\"outcome\":\"" + i + "\"}") : Optional.empty());
        }
    }
}
