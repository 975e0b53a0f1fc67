package nl.huisregel.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InSchool;
import nl.huisregel.mail.Addresses;
import nl.huisregel.mail.Choices;
import nl.huisregel.mail.HandClock;
import nl.huisregel.mail.Hours;
import nl.huisregel.mail.Outbox;
import nl.huisregel.mail.QuietHours;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Directory;
import nl.huisregel.school.Location;
import nl.huisregel.school.Register;
import nl.huisregel.school.Relation;
import nl.huisregel.school.Role;
import nl.huisregel.school.School;
import nl.huisregel.school.SchoolYear;
import nl.huisregel.school.Timetable;
import nl.huisregel.web.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InSchool
@DisplayName("The digest")
class DigestTest {

    private static final ZoneId SCHOOL_TIME = ZoneId.of("Europe/Amsterdam");
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired DigestSql sql;
    @Autowired Outbox outbox;
    @Autowired Addresses addresses;
    @Autowired Choices choices;
    @Autowired Hours hours;
    @Autowired Accounts accounts;
    @Autowired School school;
    @Autowired Directory directory;
    @Autowired Register register;
    @Autowired Fence fence;
    @Autowired JdbcClient jdbc;

    private final HandClock clock = new HandClock("2026-11-24T07:30");
    /** What waits, by person and hat. */
    private final Map<UUID, Map<Hat, List<Task>>> waiting = new ConcurrentHashMap<>();
    private BoardId board;
    private UUID school1;
    private UUID joris;
    private UUID fatima;

    @BeforeEach
    void people() {
        int number = COUNT.incrementAndGet();
        board = register.found("overzicht-" + number, "Stichting Vlierboog", 262);
        fence.inside(board, () -> {
            school1 = register.open(board, "overzicht-regenton-" + number, "De Regenton", "Elzendam", Location.Kind.PRIMARY);
            var group = register.form(board, school1, SchoolYear.of(LocalDate.now(SCHOOL_TIME)), "groep 5");
            joris = person("Joris");
            fatima = person("Fatima");
            register.employ(board, joris, Role.TEACHER, school1, null, LocalDate.of(2026, 8, 1));
            register.employ(board, fatima, Role.TEACHER, school1, null, LocalDate.of(2026, 8, 1));
            var ilyas = register.welcome(board, "Ilyas", "Benali", null, LocalDate.now(SCHOOL_TIME).minusYears(9));
            register.enrol(board, ilyas, group, LocalDate.of(2026, 8, 1));
            register.entrust(board, fatima, ilyas, Relation.MOTHER, Authority.YES, LocalDate.of(2026, 8, 1));
            register.timetable(board, school1, new Timetable(Stream.of(DayOfWeek.values()).filter(day -> day.getValue() < 6)
                .map(day -> new Timetable.Hours(day, Timetable.Hours.Kind.SCHOOL, LocalTime.of(8, 30), LocalTime.of(14, 15))).toList(),
                List.of(new Timetable.Holiday(LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 3), "kerstvakantie"))));
        });
    }

    @Test
    @DisplayName("comes once a day, at its time, says how many things wait and nothing of what they are; and not at all where nothing waits")
    void once_a_day() {
        waits(joris, Hat.TEACHER, task(Task.Kind.DOUBT, "/twijfels/1"), task(Task.Kind.DOUBT, "/twijfels/2"), task(Task.Kind.DRAFT, "/berichten/3"));
        clock.set("2026-11-24T07:29");
        assertThat(node().look(board)).isZero();
        clock.set("2026-11-24T07:30");
        assertThat(node().look(board)).isEqualTo(1);
        var mail = mails(joris).getFirst();
        assertThat(mail.subject()).isEqualTo("Er wachten 3 dingen op je in Huisregel");
        assertThat(mail.body()).contains("Twijfel: 2", "Concepten: 1", "Log in om te zien wat het is.").doesNotContain("Noor", "geheim");
        assertThat(mail.link()).isEqualTo("/vandaag");
        assertThat(mail.leave()).startsWith("/mail/stop/");
        assertThat(mails(fatima)).isEmpty();

        waits(joris, Hat.TEACHER, task(Task.Kind.DOUBT, "/twijfels/1"), task(Task.Kind.DOUBT, "/twijfels/9"));
        for (int i = 0; i < 10; i++) {
            clock.move(Duration.ofHours(1));
            assertThat(node().look(board)).isZero();
        }
        clock.set("2026-11-25T07:31");
        assertThat(node().look(board)).isEqualTo(1);
        assertThat(mails(joris).getLast().subject()).isEqualTo("Er wachten 2 dingen op je in Huisregel");
    }

    @Test
    @DisplayName("is made once, however many nodes look at the same time")
    void several_nodes() throws Exception {
        waits(joris, Hat.TEACHER, task(Task.Kind.DOUBT, "/twijfels/1"));
        choose(fatima, "at_once", "nl");
        waits(fatima, Hat.TEACHER, task(Task.Kind.DOUBT, "/twijfels/2"));
        var looks = IntStream.range(0, 6).mapToObj(_ -> (Callable<Integer>) () -> node().look(board)).toList();
        int made = 0;
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var one : threads.invokeAll(looks)) {
                made += one.get();
            }
        }
        assertThat(made + node().look(board)).isEqualTo(2);
        assertThat(mails(joris)).hasSize(1);
        assertThat(mails(fatima)).hasSize(1);
    }

    @Test
    @DisplayName("comes at once for who wants that, each thing once; and again when it came back")
    void at_once() {
        choose(joris, "at_once", "nl");
        clock.set("2026-11-24T11:00");
        waits(joris, Hat.TEACHER, task(Task.Kind.DOUBT, "/twijfels/1"));
        assertThat(node().look(board)).isEqualTo(1);
        assertThat(node().look(board)).isZero();
        waits(joris, Hat.TEACHER, task(Task.Kind.DOUBT, "/twijfels/1"), task(Task.Kind.REPORT, "/meldingen/1"));
        assertThat(node().look(board)).isEqualTo(1);
        assertThat(mails(joris).getLast().body()).contains("Meldingen: 1").doesNotContain("Twijfel");
        waits(joris, Hat.TEACHER);
        assertThat(node().look(board)).isZero();
        waits(joris, Hat.TEACHER, task(Task.Kind.DOUBT, "/twijfels/1"));
        assertThat(node().look(board)).isEqualTo(1);
        clock.set("2026-11-24T22:00");
        waits(joris, Hat.TEACHER, task(Task.Kind.DOUBT, "/twijfels/5"));
        assertThat(node().look(board)).as("nothing is made in the night").isZero();
        clock.set("2026-11-25T07:00");
        assertThat(node().look(board)).as("in the morning it is").isEqualTo(1);
    }

    @Test
    @DisplayName("does not wait for tomorrow with what must be done before, and says until when")
    void cannot_wait() {
        clock.set("2026-11-24T07:30");
        node().look(board);
        clock.set("2026-11-24T10:00");
        waits(joris, Hat.TEACHER, due(Task.Kind.REPORT, "/meldingen/1", "2026-11-24T16:00"), due(Task.Kind.REPORT, "/meldingen/2", "2026-11-26T16:00"));
        assertThat(node().look(board)).isEqualTo(1);
        assertThat(mails(joris).getFirst().body()).contains("Meldingen: 1 (uiterlijk 24 november 2026 om 16.00 uur)");
        assertThat(node().look(board)).isZero();
        choose(joris, "never", "nl");
        waits(joris, Hat.TEACHER, due(Task.Kind.REPORT, "/meldingen/7", "2026-11-24T16:00"));
        assertThat(node().look(board)).as("never is never").isZero();
    }

    @Test
    @DisplayName("does not come at the weekend, nor in the holidays of the school; on the first day after them it does")
    void days_off() {
        waits(joris, Hat.TEACHER, task(Task.Kind.DOUBT, "/twijfels/1"));
        for (var off : List.of("2026-11-28T10:00", "2026-11-29T10:00", "2026-12-22T10:00")) {
            clock.set(off);
            assertThat(node().look(board)).as(off).isZero();
        }
        clock.set("2027-01-04T07:30");
        assertThat(node().look(board)).isEqualTo(1);
    }

    @Test
    @DisplayName("comes once in a night in which an hour comes twice, and is not lost in one in which it never comes")
    void clock_change() {
        fence.inside(board, () -> jdbc.sql("insert into mail_hours (board_id, quiet_from, quiet_until, weekend, digest_at) values (:board, '23:00', '01:00', false, '02:30')").param("board", board.value()).update());
        fence.inside(board, () -> register.employ(board, joris, Role.BOARD_MEMBER, null, null, LocalDate.of(2026, 8, 1)));
        waits(joris, Hat.TEACHER, task(Task.Kind.DOUBT, "/twijfels/1"));
        for (var night : List.of("2026-10-25T01:00", "2027-03-28T01:00")) {
            clock.set(night);
            int made = 0;
            for (int i = 0; i < 20; i++) {
                made += node().look(board);
                clock.move(Duration.ofMinutes(10));
            }
            assertThat(made).as(night).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("counts what waits for one person in all capacities together, in the language they chose, and comes to nobody whose account is closed")
    void one_person() {
        choose(fatima, "daily", "en");
        waits(fatima, Hat.TEACHER, task(Task.Kind.DOUBT, "/twijfels/1"));
        waits(fatima, Hat.GUARDIAN, task(Task.Kind.CONSENT, "/kinderen/1/toestemming"));
        waits(joris, Hat.TEACHER, task(Task.Kind.DOUBT, "/twijfels/1"));
        accounts.close(board, joris);
        assertThat(node().look(board)).isEqualTo(1);
        assertThat(mails(fatima).getFirst().subject()).isEqualTo("2 things wait for you in Huisregel");
        assertThat(mails(fatima).getFirst().body()).contains("Doubts: 1", "Questions about consent: 1");
    }

    @Test
    @DisplayName("of one person that goes wrong keeps nobody else's from coming")
    void one_goes_wrong() {
        waits(fatima, Hat.TEACHER, task(Task.Kind.DOUBT, "/twijfels/1"));
        waiting.put(joris, Map.of());
        assertThat(node().look(board)).isEqualTo(1);
        assertThat(mails(fatima)).hasSize(1);
    }

    @Test
    @DisplayName("knows when the next one is")
    void next() {
        var quiet = hours.of(board);
        assertThat(Digests.next(quiet, at("2026-11-24T10:00"))).isEqualTo(at("2026-11-25T07:30"));
        assertThat(Digests.next(quiet, at("2026-11-27T10:00"))).as("after the weekend").isEqualTo(at("2026-11-30T07:00"));
        assertThat(Digests.next(quiet, at("2026-11-24T06:00"))).isEqualTo(at("2026-11-24T07:30"));
    }

    private Digests node() {
        return new Digests(sql, sources(), outbox, addresses, choices, hours, accounts, school, directory, fence, clock);
    }

    /** Who is in the map with nothing at all makes the source fail. */
    private ObjectProvider<TaskSource> sources() {
        TaskSource source = (Actor actor, Words words) -> {
            var of = waiting.getOrDefault(actor.person(), Map.of(actor.hat(), List.of()));
            if (of.isEmpty()) {
                throw new IllegalStateException("broken");
            }
            return of.getOrDefault(actor.hat(), List.of());
        };
        return new ObjectProvider<>() {
            @Override
            public TaskSource getObject() {
                return source;
            }

            @Override
            public Stream<TaskSource> stream() {
                return Stream.of(source);
            }
        };
    }

    private void waits(UUID person, Hat hat, Task... tasks) {
        var of = new ConcurrentHashMap<>(waiting.getOrDefault(person, Map.of()));
        of.put(hat, List.of(tasks));
        waiting.put(person, of);
    }

    private Task task(Task.Kind kind, String path) {
        return new Task(kind, clock.instant(), Optional.empty(), "Juf Fatima vraagt over Noor", "geheim", List.of(), path, "Lees");
    }

    private static Task due(Task.Kind kind, String path, String until) {
        return new Task(kind, at(until).minus(Duration.ofDays(1)), Optional.of(at(until)), "Iemand meldde Noor", "geheim", List.of(), path, "Lees");
    }

    private static Instant at(String there) {
        return LocalDateTime.parse(there).atZone(QuietHours.ZONE).toInstant();
    }

    private UUID person(String name) {
        UUID person = register.welcome(board, name, "Test", null, null);
        accounts.open(board, person);
        jdbc.sql("insert into contact (board_id, person_id, email, told_by, told_at) values (:board, :person, :email, 'roster', now())").param("board", board.value()).param("person", person)
            .param("email", name.toLowerCase() + "@overzicht.example").update();
        return person;
    }

    private void choose(UUID person, String pace, String language) {
        fence.inside(board, () -> jdbc.sql("""
            insert into mail_choice (board_id, person_id, pace, language) values (:board, :person, :pace, :language)
            on conflict (board_id, person_id) do update set pace = excluded.pace, language = excluded.language
            """).param("board", board.value()).param("person", person).param("pace", pace).param("language", language).update());
    }

    private record Mail(String subject, String body, String link, String leave) {}

    private List<Mail> mails(UUID person) {
        return new ArrayList<>(fence.reading(board, () -> jdbc.sql("select subject, body, link, leave from mail where board_id = :board and person_id = :person order by made_at").param("board", board.value())
            .param("person", person).query((row, _) -> new Mail(row.getString(1), row.getString(2), row.getString(3), row.getString(4))).list()));
    }
}
