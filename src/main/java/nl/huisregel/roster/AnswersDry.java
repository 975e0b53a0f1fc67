package nl.huisregel.roster;

import java.util.List;
import nl.huisregel.consent.PaperAnswers;

/** What a table of answers on paper would come to. */
public record AnswersDry(List<Taken> taken, int same, int skipped, List<Note> notes) implements Dry {

    /** @param layer what it is for, by its key in the protocol */
    public record Taken(PaperAnswers.Told told, String giver, String child, String layer) {}

    public long yes() {
        return taken.stream().filter(it -> it.told().yes()).count();
    }

    @Override
    public String fingerprint() {
        return Kept.hash(taken.toString());
    }

    @Override
    public int longest() {
        return java.util.stream.Stream.of(taken, notes).mapToInt(List::size).max().orElse(0);
    }

    @Override
    public boolean nothing() {
        return taken.isEmpty();
    }
}
