package nl.huisregel.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/** What people ask about their data: kept with its term, answered once with a reason. */
@Component
class Requests {

    private final RequestSql sql;
    private final PersonSql persons;
    private final People people;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Requests(RequestSql sql, PersonSql persons, People people, Journal journal, Fence fence, Clock clock) {
        this.sql = sql;
        this.persons = persons;
        this.people = people;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** By somebody for themselves or for a child they decide for. */
    UUID ask(Actor actor, UUID about, DataRequest.Kind kind, String words) {
        return keep(actor, people.own(actor, about), actor.person(), kind, words, people.today(), Optional.empty());
    }

    /** On paper, or at the desk: the office writes down who asked and on which day it came. */
    UUID take(Actor office, Whose about, UUID by, DataRequest.Kind kind, String words, LocalDate received) {
        people.asking(office, about).stream().filter(one -> one.person().equals(by)).findFirst().orElseThrow(NotThere::new);
        return keep(office, about, by, kind, words, received, Optional.of(office.person()));
    }

    private UUID keep(Actor actor, Whose about, UUID by, DataRequest.Kind kind, String words, LocalDate received, Optional<UUID> takenBy) {
        return fence.inside(actor.board(), () -> {
            persons.lock(actor.board(), about.person());
            return sql.same(actor.board(), about.person(), by, kind, words).orElseGet(() -> {
                UUID id = sql.insert(actor.board(), about, by, kind, words, takenBy.isPresent(), received, due(actor.board(), received, AnswerTerm.MONTHS), takenBy);
                journal.noted(actor, "data.asked", "data_request", id, Map.of("kind", kind.key()));
                return id;
            });
        });
    }

    List<DataRequest> by(Actor actor) {
        return fence.reading(actor.board(), () -> sql.by(actor.board(), actor.person()));
    }

    /** What this office may answer: about the people of its schools, and nothing of its own. */
    List<DataRequest> all(Actor office) {
        return fence.reading(office.board(), () -> sql.all(office.board()).stream().filter(request -> handles(office, request)).toList());
    }

    List<DataRequest> open(Actor office) {
        return fence.reading(office.board(), () -> sql.all(office.board()).stream().filter(DataRequest::open).filter(request -> handles(office, request)).toList());
    }

    DataRequest find(Actor office, UUID id) {
        return fence.reading(office.board(), () -> sql.find(office.board(), id)).filter(request -> handles(office, request)).orElseThrow(NotThere::new);
    }

    /** False where the first month is over, or it was done before. */
    boolean extend(Actor office, UUID id, String why) {
        return fence.inside(office.board(), () -> {
            DataRequest request = locked(office, id);
            if (!request.mayExtend(people.today())) {
                return false;
            }
            sql.extend(office.board(), id, due(office.board(), request.received(), AnswerTerm.EXTENDED_MONTHS), people.today(), why);
            journal.noted(office, "data.extended", "data_request", id, Map.of());
            return true;
        });
    }

    /** What is put right here. @param email empty where there is none any more */
    record Right(String first, String last, String called, String email) {
    }

    /** False where it was answered before. @param right only where this is where it is told */
    boolean decide(Actor office, UUID id, DataRequest.Outcome outcome, Optional<DataRequest.Source> source, String reason, Optional<Right> right) {
        return fence.inside(office.board(), () -> {
            DataRequest request = locked(office, id);
            if (!request.open()) {
                return false;
            }
            right.ifPresent(it -> {
                persons.lock(office.board(), request.about());
                persons.rename(office.board(), request.about(), it.first(), it.last(), it.called());
                persons.reachAt(office.board(), request.about(), it.email(), clock.instant());
            });
            sql.decide(office.board(), id, outcome, source, reason, office.person(), clock.instant());
            journal.noted(office, "data.answered", "data_request", id, Map.of("outcome", outcome.name().toLowerCase(java.util.Locale.ROOT)));
            return true;
        });
    }

    private DataRequest locked(Actor office, UUID id) {
        return sql.lock(office.board(), id).filter(request -> handles(office, request)).orElseThrow(NotThere::new);
    }

    /** Somebody whose name went is still somebody's to answer. */
    private boolean handles(Actor office, DataRequest request) {
        return !request.by().equals(office.person()) && people.mayHandle(office, request.about());
    }

    private LocalDate due(BoardId board, LocalDate received, int months) {
        return AnswerTerm.due(received, months, persons.holidays(board, received));
    }
}
