package nl.huisregel.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.edition.Editions;
import nl.huisregel.protocol.ConsentState;
import nl.huisregel.school.Authority;
import nl.huisregel.school.Location;
import nl.huisregel.school.Register;
import nl.huisregel.school.Relation;
import nl.huisregel.school.Role;
import nl.huisregel.school.SchoolYear;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;

/** Noor, her parents and her teacher at a school of their own, so that what one test says is not heard in another. */
record Family(BoardId board, UUID noor, Actor samira, Actor karim, Actor grandmother, Actor joris, Consents consents) {

    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam"));
    private static int count;

    static Family at(Register register, Fence fence, Editions editions, Consents consents) {
        return at(register, fence, editions, consents, TODAY.minusYears(9));
    }

    static Family at(Register register, Fence fence, Editions editions, Consents consents, LocalDate born) {
        var slug = "de-regenton-" + ++count;
        var board = register.found("vlierboog-" + count, "Stichting Vlierboog", 262);
        return fence.inside(board, () -> {
            var school = register.open(board, slug, "De Regenton", "Elzendam", Location.Kind.PRIMARY);
            var group = register.form(board, school, SchoolYear.of(TODAY), "groep 5");
            var noor = register.welcome(board, "Noor", "Haddad", null, born);
            register.enrol(board, noor, group, TODAY.minusDays(30));
            var joris = register.welcome(board, "Joris", "Maas", "meester Joris", null);
            register.employ(board, joris, Role.TEACHER, school, group, TODAY.minusDays(30));
            var petra = register.welcome(board, "Petra", "Lindeman", null, null);
            register.employ(board, petra, Role.ADMINISTRATOR, null, null, TODAY.minusDays(30));
            editions.adopt(new Actor(board, petra, Hat.ADMINISTRATOR, Optional.empty(), "Petra Lindeman"), "opmaat");
            return new Family(board, noor,
                guardian(register, board, noor, school, "Samira", Relation.MOTHER, Authority.YES),
                guardian(register, board, noor, school, "Karim", Relation.FATHER, Authority.YES),
                guardian(register, board, noor, school, "Nadia", Relation.CARER, Authority.UNKNOWN),
                new Actor(board, joris, Hat.TEACHER, Optional.of(school), "meester Joris"), consents);
        });
    }

    private static Actor guardian(Register register, BoardId board, UUID child, UUID school, String name, Relation relation, Authority authority) {
        var person = register.welcome(board, name, "Haddad", null, null);
        register.entrust(board, person, child, relation, authority, TODAY.minusYears(1));
        return new Actor(board, person, Hat.GUARDIAN, Optional.of(school), name);
    }

    Actor asPupil() {
        return new Actor(board, noor, Hat.PUPIL, samira.location(), "Noor");
    }

    Receipt says(Actor who, boolean yes, String... layers) {
        return says(who, who.hat() == Hat.GUARDIAN ? noor : who.person(), yes, layers);
    }

    Receipt says(Actor who, UUID about, boolean yes, String... layers) {
        var asked = consents.asked(who, about);
        return consents.state(who, about, List.of(layers).stream().map(layer -> new Reply(new Spot(layer, "photo"), yes)).toList(),
            asked.hash(Words.in(Language.NL)));
    }

    ConsentState onRecord(String layer) {
        return record(noor).getOrDefault(layer + "/photo", ConsentState.UNANSWERED);
    }

    Map<String, ConsentState> record(UUID person) {
        return consents.onRecord(board, List.of(person), java.time.Instant.now()).get(person);
    }
}
