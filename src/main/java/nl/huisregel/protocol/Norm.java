package nl.huisregel.protocol;

import java.util.List;
import java.util.Optional;
import nl.huisregel.protocol.words.Capability;
import nl.huisregel.protocol.words.Said;
import nl.huisregel.protocol.words.Upheld;

/**
 * One sentence of a protocol, typed.
 *
 * @param cites     ids of the register of norms this one carries
 * @param article   the ref of the article it stands under
 * @param advises   whether it only advises: it warns and never refuses
 * @param insteadOf the norm whose place it takes when it speaks
 * @param says      the sentence a reader sees
 * @param line      the line of the file it starts on
 */
public record Norm(String id, List<String> cites, String article, Audience who, boolean advises, Optional<String> insteadOf,
                   Optional<String> because, Said says, Upheld upheld, Capability capability, Form form, int line) {

    /** Whether the product acts on it today; otherwise it is data that waits for its capability. */
    public boolean runs() {
        return switch (form) {
            case Form.Tell tell -> tell.moments().stream().anyMatch(moment -> moment.running());
            case Form.OnAct act -> true;
            case Form.Ask ask -> true;
            case Form.Means means -> means.term().running();
            case Form.After after -> false;
            case Form.Each each -> false;
            case Form.Human human -> false;
        };
    }
}
