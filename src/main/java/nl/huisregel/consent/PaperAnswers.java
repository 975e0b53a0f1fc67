package nl.huisregel.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Hat;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.edition.Editions;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Protocols;
import nl.huisregel.school.School;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/**
 * Answers that guardians gave on paper or by mail, taken over by the school. They count like others, with two bounds: a no that was said stays
 * a no, and what was said later stays as it is.
 */
@Component
public class PaperAnswers {

    private final Fence fence;
    private final ConsentSql sql;
    private final Recorder recorder;
    private final Editions editions;
    private final School school;
    private final Clock clock;

    PaperAnswers(Fence fence, ConsentSql sql, Recorder recorder, Editions editions, School school, Clock clock) {
        this.fence = fence;
        this.sql = sql;
        this.recorder = recorder;
        this.editions = editions;
        this.school = school;
        this.clock = clock;
    }

    /** One answer about a pupil. @param proof what it rests on, as the school writes it */
    public record Told(UUID person, UUID giver, Spot spot, boolean yes, LocalDate said, String proof) {}

    /** What taking it over would come to. */
    public enum Weighed { TAKES, SAME, SAID_NO, SAID_LATER, MAY_NOT, NOT_ASKED, AHEAD }

    /** What guardians are asked about a child now; nothing where no protocol is in force. */
    public Optional<Asked> asked(BoardId board) {
        return asked(board, today());
    }

    /** Each by itself, in the order they were told. */
    public List<Weighed> weigh(BoardId board, List<Told> answers) {
        Set<Spot> spots = asked(board).map(Asked::spots).orElse(Set.of());
        return fence.reading(board, () -> {
            List<UUID> persons = answers.stream().map(Told::person).distinct().toList();
            Map<UUID, Set<UUID>> deciders = sql.deciders(board, persons, today());
            Map<List<Object>, ConsentSql.Word> latest = new HashMap<>();
            sql.latest(board, persons).forEach(word -> latest.put(List.of(word.person(), word.by(), word.spot()), word));
            return answers.stream().map(it -> weigh(it, spots, deciders.getOrDefault(it.person(), Set.of()), Optional.ofNullable(latest.get(List.of(it.person(), it.giver(), it.spot()))))).toList();
        });
    }

    /**
     * Takes over what one guardian answered about one pupil on one paper. What by now counts otherwise is left out; empty where that is all of it.
     *
     * @param office who of the school takes it over
     */
    public Optional<Receipt> take(Actor office, List<Told> paper) {
        BoardId board = office.board();
        Told first = paper.getFirst();
        return fence.inside(board, () -> {
            sql.lock(board, first.person());
            List<Weighed> weighed = weigh(board, paper);
            List<Reply> replies = java.util.stream.IntStream.range(0, paper.size()).filter(i -> weighed.get(i) == Weighed.TAKES).mapToObj(paper::get).map(it -> new Reply(it.spot(), it.yes())).toList();
            if (replies.isEmpty()) {
                return Optional.empty();
            }
            Asked asked = asked(board, first.said()).orElseThrow();
            Words words = Words.in(Language.NL);
            Actor giver = new Actor(board, first.giver(), Hat.GUARDIAN, office.location(), school.firstName(board, first.giver()));
            return Optional.of(recorder.keep(office, giver, first.person(), replies, asked.edition().id(), asked.until(), words, words.say("consent.paper.question", first.proof()), clock.instant(),
                Optional.of(new Receipt.Paper(first.said(), first.proof(), office.person()))));
        });
    }

    private Weighed weigh(Told answer, Set<Spot> spots, Set<UUID> deciders, Optional<ConsentSql.Word> latest) {
        if (answer.said().isAfter(today())) {
            return Weighed.AHEAD;
        }
        if (!spots.contains(answer.spot())) {
            return Weighed.NOT_ASKED;
        }
        if (!deciders.contains(answer.giver())) {
            return Weighed.MAY_NOT;
        }
        return latest.map(word -> against(answer, word)).orElse(Weighed.TAKES);
    }

    private static Weighed against(Told answer, ConsentSql.Word word) {
        boolean said = word.answer().yes();
        if (!said) {
            return answer.yes() ? Weighed.SAID_NO : Weighed.SAME;
        }
        if (answer.said().isBefore(word.said())) {
            return answer.yes() ? Weighed.SAME : Weighed.SAID_LATER;
        }
        return answer.yes() && answer.said().equals(word.said()) ? Weighed.SAME : Weighed.TAKES;
    }

    /** @param given the day from which a yes is counted: a yes of last year ran out with it */
    private Optional<Asked> asked(BoardId board, LocalDate given) {
        Optional<Edition> edition = editions.boardEdition(board, clock.instant());
        return edition.map(it -> Asking.of(it, Protocols.law(), Asked.Kind.CHILD, given));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }
}
