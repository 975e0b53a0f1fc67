package nl.huisregel.protocol;

import java.util.Optional;
import java.util.Set;

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

    /** Only the role itself answers what was referred to it. */
    boolean answers(Ground ground) {
        return ground.to().filter(role -> role.key().equals(by)).isPresent() && (norms.isEmpty() || norms.contains(asked(ground)));
    }

    static boolean says(Optional<Answer> answer, boolean yes, Ground ground) {
        return answer.filter(it -> it.yes() == yes && it.answers(ground)).isPresent();
    }
}
