package nl.huisregel.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.consent.Asked;
import nl.huisregel.consent.Consents;
import nl.huisregel.consent.Reply;
import nl.huisregel.consent.Voice;
import nl.huisregel.school.Role;
import nl.huisregel.school.School;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What everybody said about images: most say yes everywhere, the others as the list of the {@link Cast} has it. Said through the same door as on the page. */
@Component
@Order(3)
class ConsentSeed implements DemoSeed {

    private static final Words WORDS = Words.in(Language.NL);

    private final Consents consents;
    private final School school;

    ConsentSeed(Consents consents, School school) {
        this.consents = consents;
        this.school = school;
    }

    @Override
    public void sow(DemoBoard board) {
        var rows = Cast.rows(board.slug(), "consents");
        var named = rows.stream().map(List::getFirst).distinct().toList();
        rows.stream().filter(row -> !row.get(1).equals("-")).forEach(row -> say(board, row));
        for (var row : Cast.rows(board.slug(), "pupils")) {
            if (!named.contains(row.get(1))) {
                Arrays.stream(row.get(4).split(", ")).map(guardian -> guardian.split(": ")[1]).forEach(guardian -> sayYes(board, row.get(1), guardian));
            }
        }
    }

    private void say(DemoBoard board, List<String> row) {
        var about = board.person(row.get(0));
        var giver = giver(board, row.get(0), row.get(1));
        var asked = consents.asked(giver, about);
        var replies = new ArrayList<Reply>();
        layers(row.get(2)).forEach(layer -> replies.addAll(replies(asked, layer, true)));
        layers(row.get(3)).forEach(layer -> replies.addAll(replies(asked, layer, false)));
        layers(row.get(4)).forEach(layer -> replies.addAll(replies(asked, layer, true)));
        consents.state(giver, about, replies, asked.hash(WORDS));
        layers(row.get(4)).forEach(layer -> consents.withdraw(giver, about, layer, WORDS));
    }

    private void sayYes(DemoBoard board, String pupil, String guardian) {
        var giver = giver(board, pupil, guardian);
        if (consents.voice(giver, board.person(pupil)).equals(Optional.of(Voice.DECIDES))) {
            var asked = consents.asked(giver, board.person(pupil));
            consents.state(giver, board.person(pupil), asked.spots().stream().map(spot -> new Reply(spot, true)).toList(), asked.hash(WORDS));
        }
    }

    private Actor giver(DemoBoard board, String about, String name) {
        UUID person = board.person(name);
        var hat = !name.equals(about) ? Hat.GUARDIAN
            : school.employmentsOf(board.id(), person).stream().findFirst().map(job -> job.role() == Role.HEAD ? Hat.HEAD : Hat.TEACHER).orElse(Hat.PUPIL);
        return new Actor(board.id(), person, hat, Optional.empty(), name);
    }

    private static List<Reply> replies(Asked asked, String layer, boolean yes) {
        return asked.layer(layer).stream().flatMap(found -> found.spots().stream()).map(spot -> new Reply(spot, yes)).toList();
    }

    private static Stream<String> layers(String cell) {
        return Arrays.stream(cell.split(", ")).filter(layer -> !layer.isEmpty());
    }
}
