package nl.huisregel.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.access.Right;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.database.InSchool;
import nl.huisregel.journal.Journal;
import nl.huisregel.school.Deputies;
import nl.huisregel.school.Location;
import nl.huisregel.school.Register;
import nl.huisregel.school.Role;
import nl.huisregel.school.School;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InSchool
@DisplayName("Giving and ending roles")
class RolesTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    @Autowired Roles roles;
    @Autowired RoleSql sql;
    @Autowired Register register;
    @Autowired School school;
    @Autowired Deputies deputies;
    @Autowired Accounts accounts;
    @Autowired Journal journal;
    @Autowired Fence fence;

    private BoardId board;
    private UUID regenton;
    private UUID hazelhout;
    private Actor petra;
    private Actor hanneke;
    private Actor wouter;
    private UUID joris;

    @BeforeEach
    void people() {
        String number = String.valueOf(COUNT.incrementAndGet());
        board = register.found("vlierboog-rollen-" + number, "Stichting Vlierboog", 262);
        fence.inside(board, () -> {
            regenton = register.open(board, "regenton-rollen-" + number, "De Regenton", "Elzendam", Location.Kind.PRIMARY);
            hazelhout = register.open(board, "hazelhout-rollen-" + number, "Het Hazelhout", "Elzendam", Location.Kind.SPECIAL);
            petra = employed("Petra", Role.ADMINISTRATOR, null);
            hanneke = employed("Hanneke", Role.HEAD, regenton);
            wouter = employed("Wouter", Role.BOARD_MEMBER, null);
            joris = employed("Joris", Role.TEACHER, regenton).person();
        });
    }

    @Test
    @DisplayName("a role counts at once, until the end of its last day, and an ended one at the next request no more")
    void at_once() {
        UUID given = give(hanneke, joris, Role.COORDINATOR, regenton).given().orElseThrow();
        assertThat(hats(joris)).containsExactly(Hat.TEACHER, Hat.COORDINATOR);
        assertThat(roles.end(hanneke, given)).isEmpty();
        assertThat(hats(joris)).containsExactly(Hat.TEACHER);
        assertThat(roles.end(hanneke, given)).as("twice").contains(Roles.Refusal.OVER);
        assertThat(journal.about(board, "employment", given)).extracting(entry -> entry.kind()).containsExactly("role.given", "role.ended");

        var lastDay = new Grant(given, joris, "Joris", Role.TEACHER, Optional.of(regenton), "", TODAY.minusDays(3), Optional.of(TODAY), Optional.empty(), Optional.empty());
        assertThat(lastDay.on(TODAY)).isTrue();
        assertThat(lastDay.on(TODAY.plusDays(1))).isFalse();
        assertThat(lastDay.on(TODAY.minusDays(4))).isFalse();
    }

    @Test
    @DisplayName("a role of later is no role yet, and one that overlaps is not given twice")
    void later() {
        assertThat(roles.give(hanneke, wanted(joris, Role.COORDINATOR, regenton, TODAY.plusDays(1), null)).refused()).isEmpty();
        assertThat(hats(joris)).containsExactly(Hat.TEACHER);
        assertThat(roles.give(hanneke, wanted(joris, Role.COORDINATOR, regenton, TODAY, TODAY.plusDays(1))).refused()).contains(Roles.Refusal.HAS_IT);
        assertThat(roles.give(hanneke, wanted(joris, Role.COORDINATOR, regenton, TODAY, TODAY)).refused()).as("it ends before the other begins").isEmpty();
        assertThat(roles.give(hanneke, wanted(joris, Role.SUPPORT, regenton, TODAY.minusDays(1), null)).refused()).contains(Roles.Refusal.DAYS);
        assertThat(roles.give(hanneke, wanted(joris, Role.SUPPORT, regenton, TODAY, TODAY.minusDays(1))).refused()).contains(Roles.Refusal.DAYS);
    }

    @Test
    @DisplayName("nobody gives a role to themselves, and a head no more than a head may give, and nowhere else")
    void never_to_oneself() {
        for (Actor who : List.of(petra, wouter, hanneke)) {
            assertThat(give(who, who.person(), Role.TEACHER, regenton).refused()).as(who.name()).contains(Roles.Refusal.ONESELF);
        }
        assertThat(give(hanneke, joris, Role.HEAD, regenton).refused()).contains(Roles.Refusal.NOT_YOURS);
        assertThat(give(hanneke, joris, Role.TEACHER, hazelhout).refused()).contains(Roles.Refusal.NOT_YOURS);
        assertThat(give(hanneke, joris, Role.ADMINISTRATOR, null).refused()).contains(Roles.Refusal.NOT_YOURS);
        assertThat(give(wouter, joris, Role.HEAD, null).refused()).as("a head leads a school").contains(Roles.Refusal.NOT_YOURS);
        assertThat(give(wouter, joris, Role.PRIVACY_OFFICER, regenton).refused()).as("a privacy officer is of the board").contains(Roles.Refusal.NOT_YOURS);
        assertThat(give(wouter, joris, Role.HEAD, hazelhout).refused()).isEmpty();
        Actor acting = new Actor(board, joris, Hat.HEAD, Optional.of(regenton), "Joris", true);
        assertThat(roles.givenBy(acting, Optional.of(regenton))).as("who stands in gives no roles").isEmpty();
    }

    @Test
    @DisplayName("the last administrator stays, until there is another who can come in")
    void the_last_administrator() {
        UUID own = sql().stream().filter(one -> one.role() == Role.ADMINISTRATOR).findFirst().orElseThrow().id();
        assertThat(roles.end(wouter, own)).contains(Roles.Refusal.LAST_ADMINISTRATOR);
        assertThat(roles.end(petra, own)).as("nor by laying it down").contains(Roles.Refusal.LAST_ADMINISTRATOR);
        give(wouter, joris, Role.ADMINISTRATOR, null);
        accounts.close(board, joris);
        assertThat(roles.end(petra, own)).as("a closed account is no administrator").contains(Roles.Refusal.LAST_ADMINISTRATOR);
        fence.inside(board, () -> accounts.open(board, joris));
        assertThat(roles.end(petra, own)).isEmpty();
        assertThat(hats(petra.person())).as("nothing is left").isEmpty();
    }

    @Test
    @DisplayName("a trainee of 17 is a trainee, and nothing that decides about others")
    void seventeen() {
        UUID tess = fence.inside(board, () -> register.welcome(board, "Tess", "Hoekman", "Tess", TODAY.minusYears(18).plusDays(1)));
        assertThat(give(hanneke, tess, Role.CONFIDENTIAL_CONTACT, regenton).refused()).contains(Roles.Refusal.MINOR);
        assertThat(give(hanneke, tess, Role.TRAINEE, regenton).refused()).isEmpty();
        fence.inside(board, () -> accounts.open(board, tess));
        assertThat(accounts.actors(board, tess)).singleElement().satisfies(trainee -> {
            assertThat(trainee.may(Right.WRITE_POSTS)).isTrue();
            assertThat(trainee.may(Right.SEE_CONSENT_LISTS)).isFalse();
        });
        assertThat(deputies.candidates(board, Optional.of(regenton), Role.HEAD)).as("and stands in for nobody").noneMatch(one -> one.person().equals(tess));
    }

    @Test
    @DisplayName("who stands in acts as such, on those days and there, and chooses no deputy in turn; two at a time both do")
    void standing_in() {
        UUID fatima = fence.inside(board, () -> employed("Fatima", Role.TEACHER, regenton).person());
        stands(fatima, TODAY, TODAY);
        stands(joris, TODAY.minusDays(2), TODAY.plusDays(2));
        stands(joris, TODAY, TODAY.plusDays(5));
        for (UUID one : List.of(fatima, joris)) {
            assertThat(accounts.actors(board, one)).filteredOn(Actor::acting).as("once, however many rows say so").singleElement().satisfies(acting -> {
                assertThat(acting.hat()).isEqualTo(Hat.HEAD);
                assertThat(acting.location()).contains(regenton);
                assertThat(acting.may(Right.DECIDE_REPORTS)).isTrue();
                assertThat(List.of(Right.NAME_DEPUTY, Right.GIVE_ROLES, Right.INVITE_STAFF)).noneMatch(acting::may);
                assertThat(acting.as()).isEqualTo("ACTING_HEAD");
            });
        }
        deputies.of(board, Optional.of(regenton)).stream().filter(one -> one.person().equals(joris)).forEach(one -> fence.inside(board, () -> deputies.end(board, one.id(), hanneke.person())));
        assertThat(hats(joris)).containsExactly(Hat.TEACHER);
        assertThat(deputies.candidates(board, Optional.empty(), Role.PRIVACY_OFFICER)).as("nobody who leads or runs what is watched")
            .extracting(one -> one.role()).doesNotContain(Role.HEAD, Role.BOARD_MEMBER, Role.ADMINISTRATOR).isNotEmpty();
    }

    @Test
    @DisplayName("two heads both lead the school, and somebody who leads one school and teaches at another is each of them apart")
    void two_heads() {
        give(wouter, joris, Role.HEAD, regenton);
        give(wouter, joris, Role.HEAD, hazelhout);
        assertThat(school.headsOf(board, regenton)).extracting(one -> one.person()).containsExactlyInAnyOrder(hanneke.person(), joris);
        assertThat(accounts.actors(board, joris)).filteredOn(actor -> actor.hat() == Hat.HEAD).extracting(Actor::location).containsExactlyInAnyOrder(Optional.of(regenton), Optional.of(hazelhout));
    }

    private List<Grant> sql() {
        return fence.reading(board, () -> sql.since(board, TODAY));
    }

    private void stands(UUID person, LocalDate from, LocalDate until) {
        fence.inside(board, () -> deputies.name(board, Role.HEAD, Optional.of(regenton), person, from, until, hanneke.person()));
    }

    private List<Hat> hats(UUID person) {
        return accounts.actors(board, person).stream().map(Actor::hat).toList();
    }

    private Roles.Given give(Actor by, UUID person, Role role, UUID location) {
        return roles.give(by, wanted(person, role, location, TODAY, null));
    }

    private static Roles.Wanted wanted(UUID person, Role role, UUID location, LocalDate from, LocalDate until) {
        return new Roles.Wanted(new Roles.Who.Known(person), role, Optional.ofNullable(location), Optional.empty(), from, Optional.ofNullable(until));
    }

    private Actor employed(String name, Role role, UUID location) {
        UUID person = register.welcome(board, name, "Test", null, null);
        register.employ(board, person, role, location, null, TODAY.minusDays(30));
        accounts.open(board, person);
        return new Actor(board, person, Hat.valueOf(role.name()), Optional.ofNullable(location), name);
    }
}
