package nl.huisregel.login;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Location;
import nl.huisregel.school.Register;
import nl.huisregel.school.Relation;
import nl.huisregel.school.Role;
import nl.huisregel.school.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Boards with their people, entered for a test; nobody of them has an account yet. */
class Office {

    static final String PASSWORD = "kruiwagen onder de vliertak";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Register register;
    private final Fence fence;
    private final Invitations invitations;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    Office(Register register, Fence fence, Invitations invitations, MovableClock clock, JdbcClient jdbc) {
        this.register = register;
        this.fence = fence;
        this.invitations = invitations;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Two schools of one board: an administrator, two heads, teachers; Fatima is also the mother of Ilyas. */
    record Staff(BoardId board, int number, UUID school, UUID other, UUID petra, UUID hanneke, UUID joris, UUID fatima, UUID ruud, UUID jorisJob) {

        Actor administrator() {
            return new Actor(board, petra, Hat.ADMINISTRATOR, Optional.empty(), "Petra");
        }

        /** An address nobody else of the test run has. */
        String email(String name) {
            return name + "@vlierboog" + number + ".example";
        }
    }

    Staff open() {
        // All tests sit at one address; what one of them guessed wrong is no matter of the next.
        jdbc.sql("delete from guess").update();
        int number = COUNT.incrementAndGet();
        var board = register.found("inloggen-" + number, "Stichting Vlierboog", 262);
        return fence.inside(board, () -> {
            var school = register.open(board, "regenton-" + number, "De Regenton", "Elzendam", Location.Kind.PRIMARY);
            var other = register.open(board, "hazelhout-" + number, "Het Hazelhout", "Elzendam", Location.Kind.PRIMARY);
            var group = register.form(board, school, SchoolYear.of(today()), "groep 5");
            var petra = employed(board, "Petra", "Lindeman", Role.ADMINISTRATOR, null);
            var hanneke = employed(board, "Hanneke", "Vos", Role.HEAD, school);
            var joris = register.welcome(board, "Joris", "Maas", "meester Joris", null);
            var job = register.employ(board, joris, Role.TEACHER, school, group, today().minusDays(1));
            var fatima = employed(board, "Fatima", "Benali", Role.TEACHER, school);
            var ruud = employed(board, "Ruud", "Kamp", Role.SUPPORT, other);
            var ilyas = register.welcome(board, "Ilyas", "Benali", null, today().minusYears(9));
            register.enrol(board, ilyas, group, today().minusDays(1));
            register.entrust(board, fatima, ilyas, Relation.MOTHER, Authority.YES, today().minusDays(1));
            return new Staff(board, number, school, other, petra, hanneke, joris, fatima, ruud, job);
        });
    }

    /** The link the administrator makes for somebody. */
    String link(Staff staff, UUID person) {
        return invitations.make(staff.administrator(), person);
    }

    /** Somebody who was invited and went through both pages. */
    Someone comes(int port, Staff staff, UUID person, String email) {
        var someone = new Someone(port, clock, email, PASSWORD);
        someone.accept(link(staff, person));
        return someone;
    }

    private UUID employed(BoardId board, String first, String last, Role role, UUID location) {
        var person = register.welcome(board, first, last, "juf " + first, null);
        register.employ(board, person, role, location, null, today().minusDays(1));
        return person;
    }

    private LocalDate today() {
        return LocalDate.now(clock.getZone());
    }
}
