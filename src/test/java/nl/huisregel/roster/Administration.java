package nl.huisregel.roster;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.school.Location;
import nl.huisregel.school.Register;
import nl.huisregel.school.Role;
import nl.huisregel.school.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A board of its own with two schools, its administrator and a head: what one test takes in is not found in another. */
record Administration(BoardId board, UUID school, UUID other, Actor petra, Actor hanneke, Intakes intakes, IntakeWorker worker, Fence fence, JdbcClient jdbc) {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    static final SchoolYear YEAR = SchoolYear.of(TODAY);
    private static int count;

    static Administration of(Register register, Accounts accounts, Fence fence, Intakes intakes, IntakeWorker worker, JdbcClient jdbc) {
        String number = "roster-" + ++count;
        BoardId board = register.found("bestuur-" + number, "Stichting Vlierboog", 262);
        return fence.inside(board, () -> {
            UUID school = register.open(board, "regenton-" + number, "De Regenton", "Elzendam", Location.Kind.PRIMARY);
            UUID other = register.open(board, "hazelhout-" + number, "Het Hazelhout", "Elzendam", Location.Kind.PRIMARY);
            UUID petra = register.welcome(board, "Petra", "Lindeman", null, null);
            register.employ(board, petra, Role.ADMINISTRATOR, null, null, TODAY.minusDays(30));
            accounts.open(board, petra);
            UUID hanneke = register.welcome(board, "Hanneke", "Dekker", "juf Hanneke", null);
            register.employ(board, hanneke, Role.HEAD, school, null, TODAY.minusDays(30));
            accounts.open(board, hanneke);
            return new Administration(board, school, other, new Actor(board, petra, Hat.ADMINISTRATOR, Optional.empty(), "Petra"),
                new Actor(board, hanneke, Hat.HEAD, Optional.of(school), "juf Hanneke"), intakes, worker, fence, jdbc);
        });
    }

    UUID read(Sample file) {
        return read(petra, school, file);
    }

    UUID read(Actor actor, UUID at, Sample file) {
        return read(actor, at, Intake.Kind.ROSTER, file.bytes());
    }

    UUID read(Actor actor, UUID at, Intake.Kind kind, byte[] file) {
        try {
            return intakes.read(actor, at, kind, file, Map.of());
        } catch (Refused refused) {
            throw new AssertionError(refused.note().toString());
        }
    }

    Note.Kind refused(Intake.Kind kind, byte[] file) {
        try {
            intakes.read(petra, school, kind, file, Map.of());
            throw new AssertionError("it was taken");
        } catch (Refused refused) {
            return refused.note().kind();
        }
    }

    DryRun dry(UUID id) {
        return ((RosterDry) anyDry(id)).run();
    }

    Dry anyDry(UUID id) {
        return intakes.dry(petra, intakes.find(petra, id)).orElseThrow();
    }

    /** Read, confirmed and done. */
    Intake take(Sample file) {
        return take(file, Choices.NONE);
    }

    Intake take(Sample file, Choices choices) {
        return take(petra, read(file), choices);
    }

    Intake take(Actor actor, UUID id, Choices choices) {
        Dry dry = intakes.dry(actor, intakes.find(actor, id)).orElseThrow();
        Intakes.Confirmed confirmed = intakes.confirm(actor, id, dry.fingerprint(), choices);
        if (confirmed != Intakes.Confirmed.STARTED) {
            throw new AssertionError(confirmed.toString());
        }
        worker.work(board, id);
        return intakes.find(actor, id);
    }

    /** Who is where today: "Noor Haddad in groep 5". */
    List<String> pupils(UUID at) {
        return fence.reading(board, () -> jdbc.sql("""
            select trim(p.first_name || ' ' || p.last_name) || ' in ' || g.name as line from enrolment e
            join person p on p.board_id = e.board_id and p.id = e.pupil_id join class_group g on g.board_id = e.board_id and g.id = e.group_id
            where e.board_id = :board and g.location_id = :at and :today between e.from_day and coalesce(e.until_day, 'infinity') order by line
            """).param("board", board.value()).param("at", at).param("today", TODAY).query(String.class).list());
    }

    UUID pupil(String key) {
        return fence.reading(board, () -> jdbc.sql("select person_id from person_key where board_id = :board and location_id = :at and kind = 'pupil' and key = :key")
            .param("board", board.value()).param("at", school).param("key", key).query(UUID.class).single());
    }

    /** Everything on record about people of this board, to see whether anything changed. */
    List<String> everything() {
        return fence.reading(board, () -> List.of("person", "class_group", "enrolment", "membership", "person_key", "group_key", "contact", "guardianship", "employment", "location", "consent_statement").stream()
            .flatMap(table -> jdbc.sql("select '" + table + ' ' + "' || row_to_json(t)::text as line from " + table + " t where board_id = :board order by line").param("board", board.value())
                .query(String.class).list().stream()).toList());
    }

    long count(String table) {
        return fence.reading(board, () -> jdbc.sql("select count(*) from " + table + " where board_id = :board").param("board", board.value()).query(Long.class).single());
    }

    static Choices left(UUID... persons) {
        return new Choices(Set.of(persons), Map.of(), Map.of());
    }

    static Choices doubles(Map<String, Choices.Double> answers) {
        return new Choices(Set.of(), answers, Map.of());
    }
}
