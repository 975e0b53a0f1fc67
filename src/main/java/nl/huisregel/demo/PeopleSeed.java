package nl.huisregel.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.access.Accounts;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Location;
import nl.huisregel.school.Register;
import nl.huisregel.school.Relation;
import nl.huisregel.school.Role;
import nl.huisregel.school.Timetable.Holiday;
import nl.huisregel.school.Timetable.Hours;
import nl.huisregel.school.Timetable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The people of the demo, read from the lists of the {@link Cast}: schools, groups, staff, pupils, guardians. */
@Component
@Order(0)
class PeopleSeed implements DemoSeed {

    private final Register register;
    private final Accounts accounts;

    PeopleSeed(Register register, Accounts accounts) {
        this.register = register;
        this.accounts = accounts;
    }

    @Override
    public void sow(DemoBoard board) {
        Cast.rows(board.slug(), "schools").forEach(row -> open(board, row));
        Cast.rows(board.slug(), "staff").forEach(row -> employ(board, row));
        Cast.rows(board.slug(), "pupils").forEach(row -> enrol(board, row));
    }

    private void open(DemoBoard board, List<String> row) {
        var location = register.open(board.id(), row.get(0), row.get(1), row.get(2),
            Location.Kind.valueOf(row.get(3).toUpperCase()));
        board.locationIs(row.get(0), location);
        for (var group : row.get(4).split(", ")) {
            board.groupIs(row.get(0) + "/" + group, register.form(board.id(), location, board.year(), group));
        }
        register.timetable(board.id(), location, timetable(board));
    }

    private void employ(DemoBoard board, List<String> row) {
        var person = known(board, row.get(0), row.get(1).isEmpty() ? null : row.get(1), null);
        register.employ(board.id(), person, Role.valueOf(row.get(2).toUpperCase()),
            row.get(3).isEmpty() ? null : board.location(row.get(3)),
            row.get(4).isEmpty() ? null : board.group(row.get(3) + "/" + row.get(4)), board.year().first());
        accounts.open(board.id(), person);
    }

    private void enrol(DemoBoard board, List<String> row) {
        var born = LocalDate.parse(row.get(2)).plusYears(board.year().from() - 2026);
        var pupil = known(board, row.get(1), null, born);
        register.enrol(board.id(), pupil, board.group(row.get(0)), board.year().first());
        if (row.get(3).equals("shielded")) {
            register.shield(board.id(), pupil);
        }
        for (var guardian : row.get(4).split(", ")) {
            entrust(board, pupil, born, guardian.split(": "));
        }
        accounts.open(board.id(), pupil);
    }

    private void entrust(DemoBoard board, UUID pupil, LocalDate born, String[] relationAndName) {
        var guardian = known(board, relationAndName[1], null, null);
        var relation = relationAndName[0].split(" ")[0].toUpperCase();
        register.entrust(board.id(), guardian, pupil, Relation.valueOf(relation), relationAndName[0].endsWith("without authority") ? Authority.NO : Authority.YES, born);
        if (Cast.rows(board.slug(), "parents to invite").stream().noneMatch(row -> row.getFirst().equals(relationAndName[1]))) {
            accounts.open(board.id(), guardian);
        }
    }

    /** Juf Fatima is one person, also where she is the mother of Ilyas. */
    private UUID known(DemoBoard board, String fullName, String called, LocalDate born) {
        if (!board.knows(fullName)) {
            var space = fullName.indexOf(' ');
            board.personIs(fullName, register.welcome(board.id(), fullName.substring(0, space), fullName.substring(space + 1), called, born));
        }
        return board.person(fullName);
    }

    private static Timetable timetable(DemoBoard board) {
        var hours = Stream.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
            .flatMap(day -> Stream.of(
                new Hours(day, Hours.Kind.SCHOOL, LocalTime.of(8, 15), LocalTime.of(14, 15)),
                new Hours(day, Hours.Kind.LESSON, LocalTime.of(8, 30), LocalTime.of(10, 15)),
                new Hours(day, Hours.Kind.LESSON, LocalTime.of(10, 30), LocalTime.of(12, 0)),
                new Hours(day, Hours.Kind.LESSON, LocalTime.of(12, 30), LocalTime.of(14, 15))))
            .toList();
        int year = board.year().from();
        return new Timetable(hours, List.of(
            new Holiday(LocalDate.of(year, 8, 1), saturday(year, 8, 15).plusDays(1), "zomervakantie"),
            weeks(saturday(year, 10, 17), 1, "herfstvakantie"),
            weeks(saturday(year, 12, 19), 2, "kerstvakantie"),
            weeks(saturday(year + 1, 2, 20), 1, "voorjaarsvakantie"),
            weeks(saturday(year + 1, 4, 24), 2, "meivakantie"),
            new Holiday(saturday(year + 1, 7, 10), LocalDate.of(year + 1, 7, 31), "zomervakantie")));
    }

    private static Holiday weeks(LocalDate saturday, int weeks, String name) {
        return new Holiday(saturday, saturday.plusDays(7L * weeks + 1), name);
    }

    private static LocalDate saturday(int year, int month, int day) {
        return LocalDate.of(year, month, day).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }
}
