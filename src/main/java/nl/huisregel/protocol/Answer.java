package nl.huisregel.protocol;

import java.util.Optional;
import java.util.Set;
import nl.huisregel.protocol.words.Decider;
import nl.huisregel.protocol.words.Word;

/**
 * What the role said to whom a doubt was referred. It answers that question and nothing else.
 *
 * @param yes   whether it may go on
 * @param by    the role
 * @param norms ids of the norms whose question it answers, {@link #SILENT} where the protocol is silent; empty for every one there is
 */
public record Answer(boolean yes, String by, Set<String> norms) {

    /** Stands for the question that no norm asks: the protocol is silent, and the board wants somebody to decide then. */
    public static final String SILENT = "silent";

    public Answer {
        norms = Set.copyOf(norms);
    }

    /** What a ground that refers is called when its question is put to somebody. */
    public static String asked(Ground ground) {
        return ground.source().map(source -> source.norm().id()).orElse(SILENT);
    }

    /** Only the role itself answers what was referred to it; where it names what it answers, a higher one may. */
    boolean answers(Ground ground) {
        return ground.to().filter(role -> norms.isEmpty() ? role.key().equals(by) : norms.contains(asked(ground)) && asHigh(role)).isPresent();
    }

    private boolean asHigh(Decider role) {
        return Word.find(Decider.class, by).filter(answering -> answering.compareTo(role) >= 0).isPresent();
    }

    static boolean says(Optional<Answer> answer, boolean yes, Ground ground) {
        return answer.filter(it -> it.yes() == yes && it.answers(ground)).isPresent();
    }
}
