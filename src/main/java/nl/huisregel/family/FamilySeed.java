package nl.huisregel.family;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.demo.Cast;
import nl.huisregel.demo.DemoBoard;
import nl.huisregel.demo.DemoSeed;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The mailboxes of the demo's parents, and letters for some who are not in yet. */
@Component
@Order(4)
class FamilySeed implements DemoSeed {

    private static final String OFFICE = "Ruud Klaver";

    private final FamilySql sql;
    private final FamilyCodes codes;
    private final Clock clock;

    FamilySeed(FamilySql sql, FamilyCodes codes, Clock clock) {
        this.sql = sql;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public void sow(DemoBoard board) {
        Map<String, String> told = Cast.rows(board.slug(), "mailboxes").stream().collect(Collectors.toMap(List::getFirst, List::getLast));
        Cast.rows(board.slug(), "pupils").stream().flatMap(row -> Arrays.stream(row.get(4).split(", "))).map(guardian -> guardian.split(": ")[1]).distinct()
            .forEach(name -> Optional.of(told.getOrDefault(name, own(name, board.slug()))).filter(email -> !email.isEmpty())
                .ifPresent(email -> sql.keepMailbox(board.id(), board.person(name), email, clock.instant())));
        var invited = Cast.rows(board.slug(), "parents to invite");
        if (!invited.isEmpty()) {
            var office = new Actor(board.id(), board.person(OFFICE), Hat.SUPPORT, Optional.of(board.location("de-regenton")), OFFICE);
            codes.makeLetters(office, named(board, invited, "letter"), "location", board.location("de-regenton"));
            named(board, invited, "ended").forEach(person -> sql.add(new FamilyCode(board.id(), UUID.randomUUID(), person, FamilyCode.Way.LETTER, office.person(),
                clock.instant().minus(Duration.ofDays(35)), clock.instant().minus(Duration.ofDays(5)), Optional.empty(), Optional.empty()), LetterCode.fresh().getBytes(java.nio.charset.StandardCharsets.US_ASCII), null, Optional.empty()));
        }
    }

    private static List<UUID> named(DemoBoard board, List<List<String>> rows, String state) {
        return rows.stream().filter(row -> row.get(1).equals(state)).map(row -> board.person(row.get(0))).toList();
    }

    private static String own(String name, String board) {
        return Normalizer.normalize(name.replace('ı', 'i').replace('ł', 'l').replace('Ł', 'L'), Normalizer.Form.NFKD).replaceAll("[^\\p{ASCII}]", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".")
            + "@" + board + ".example";
    }
}
