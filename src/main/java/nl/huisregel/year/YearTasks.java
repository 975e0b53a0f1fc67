package nl.huisregel.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Right;
import nl.huisregel.agenda.FirstStep;
import nl.huisregel.agenda.FirstSteps;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.school.School;
import nl.huisregel.school.SchoolYear;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** In the weeks before, a school that is not ready for the next year is told so; after the first of August, one that forgot. */
@Component
class YearTasks implements TaskSource, FirstSteps {

    /** Before the summer holidays begin, whichever region a school is in. */
    private static final int WEEKS_BEFORE = 8;
    private static final int ORDER = 15;
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** More schools than these get one task together. */
    private static final int APART = 3;

    private final Transitions transitions;
    private final School school;

    YearTasks(Transitions transitions, School school) {
        this.transitions = transitions;
        this.school = school;
    }

    @Override
    public List<Task> waiting(Actor actor, Words words) {
        List<Standing> owing = owing(actor);
        if (owing.size() > APART) {
            Standing first = owing.stream().filter(Standing::late).findFirst().orElse(owing.getFirst());
            return List.of(new Task(Task.Kind.YEAR, since(first), first.late() ? Optional.empty() : Optional.of(end(first)), words.count("year.today.many", owing.size()),
                words.say(first.late() ? "year.today.late.note" : "year.today.soon.note", first.year().first()), List.of(), YearPages.PATH, words.say("year.today.go")));
        }
        return owing.stream().map(it -> new Task(Task.Kind.YEAR, since(it), it.late() ? Optional.empty() : Optional.of(end(it)), words.count(it.late() ? "year.today.late" : "year.today.soon", it.waiting(),
            it.school().name(), it.year()), words.say(it.late() ? "year.today.late.note" : "year.today.soon.note", it.year().first()), List.of(), YearPages.PATH + "/" + it.school().id(), words.say("year.today.go"))).toList();
    }

    /** In the list "nog te doen" only where it is so. */
    @Override
    public List<FirstStep> of(Actor actor, Words words) {
        List<Standing> owing = owing(actor);
        return owing.isEmpty() ? List.of() : List.of(new FirstStep(ORDER, owing.stream().anyMatch(Standing::late) ? "year.step.late" : "year.step", false,
            words.count("year.step.now", owing.stream().mapToInt(Standing::waiting).sum(), words.list(owing.stream().map(it -> it.school().name()).toList())), YearPages.PATH));
    }

    private List<Standing> owing(Actor actor) {
        return !actor.may(Right.TURN_YEAR) || !season() && school.leftBehind(actor.board()) == 0 ? List.of() : transitions.standings(actor).stream().filter(it -> it.waiting() > 0 && (it.late() || soon(it))).toList();
    }

    /** Most of the year there is nothing to look for. */
    private boolean season() {
        return !transitions.today().isBefore(new SchoolYear(SchoolYear.of(transitions.today()).from() + 1).first().minusWeeks(WEEKS_BEFORE));
    }

    private boolean soon(Standing standing) {
        LocalDate today = transitions.today();
        return !today.isBefore(standing.year().first().minusWeeks(WEEKS_BEFORE));
    }

    private static Instant since(Standing standing) {
        LocalDate day = standing.late() ? standing.year().first() : standing.year().first().minusWeeks(WEEKS_BEFORE);
        return day.atStartOfDay(ZONE).toInstant();
    }

    private static Instant end(Standing standing) {
        return standing.year().first().atStartOfDay(ZONE).minusMinutes(1).toInstant();
    }
}
