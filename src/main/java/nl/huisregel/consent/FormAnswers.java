package nl.huisregel.consent;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.huisregel.access.Actor;
import nl.huisregel.database.Fence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes an answer from a form: every no counts at once, a new yes once it is sure who gave it. */
@Component
class FormAnswers {

    private final Consents consents;
    private final Voices voices;
    private final ObjectProvider<Vouching> vouching;
    private final Fence fence;

    FormAnswers(Consents consents, Voices voices, ObjectProvider<Vouching> vouching, Fence fence) {
        this.consents = consents;
        this.voices = voices;
        this.vouching = vouching;
        this.fence = fence;
    }

    /** Where the reader goes on. @see Consents#state(Actor, UUID, List, String, Optional) */
    String answer(Actor giver, UUID person, List<Reply> replies, String shown, Optional<UUID> last, Function<Receipt, String> afterwards, HttpServletRequest request) {
        return fence.inside(giver.board(), () -> {
            var said = consents.saidBy(giver, person);
            var fresh = replies.stream().filter(reply -> reply.yes() && !stands(said, reply.spot())).toList();
            var held = fresh.isEmpty() || !decides(giver, person, fresh, shown) ? Optional.<String>empty()
                : vouching.orderedStream().flatMap(it -> it.hold(giver, person, fresh, said, shown, request).stream()).findFirst();
            var now = new ArrayList<>(replies);
            held.ifPresent(_ -> now.removeAll(fresh));
            // What said nothing new besides is no answer of its own.
            if (held.isPresent() && now.stream().allMatch(Reply::yes)) {
                return held.get();
            }
            var receipt = consents.state(giver, person, now, shown, last);
            return held.orElseGet(() -> afterwards.apply(receipt));
        });
    }

    /** Whether there is something to hold at all; what is wrong otherwise is said by {@link Consents}. */
    private boolean decides(Actor giver, UUID person, List<Reply> fresh, String shown) {
        var asked = consents.asked(giver, person);
        return consents.voice(giver, person).filter(voice -> voice == Voice.DECIDES).isPresent() && asked.shownIn(shown).isPresent()
            && fresh.stream().map(Reply::spot).allMatch(asked.spots()::contains);
    }

    private boolean stands(Map<Spot, Statement> said, Spot spot) {
        LocalDate today = voices.today();
        return Optional.ofNullable(said.get(spot)).filter(statement -> statement.answer().yes() && statement.until().map(until -> !today.isAfter(until)).orElse(true)).isPresent();
    }
}
