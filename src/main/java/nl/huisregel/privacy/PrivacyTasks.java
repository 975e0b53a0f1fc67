package nl.huisregel.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Right;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.web.Words;
import org.springframework.stereotype.Component;

/** Requests with their month, breaches with their seventy-two hours, and what is over its term. */
@Component
class PrivacyTasks implements TaskSource {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Requests requests;
    private final Breaches breaches;
    private final Retention retention;

    PrivacyTasks(Requests requests, Breaches breaches, Retention retention) {
        this.requests = requests;
        this.breaches = breaches;
        this.retention = retention;
    }

    @Override
    public List<Task> waiting(Actor actor, Words words) {
        List<Task> tasks = new ArrayList<>();
        if (actor.may(Right.HANDLE_BREACHES)) {
            breaches.all(actor).stream().filter(Breach::open).forEach(breach -> tasks.add(new Task(Task.Kind.PRIVACY, breach.entered(), breach.unreported() ? Optional.of(breach.due()) : Optional.empty(),
                words.say("privacy.breach.today", breach.number()), words.say(breach.unreported() ? "privacy.breach.today.report" : "privacy.breach.today.finish", breach.due()), List.of(),
                BreachPages.PATH + "/" + breach.id(), words.say("privacy.today.go"))));
        }
        if (actor.may(Right.HANDLE_REQUESTS)) {
            requests.open(actor).forEach(request -> tasks.add(new Task(Task.Kind.PRIVACY, morning(request.received()), Optional.of(evening(request.due())),
                words.say("privacy.request.today." + request.kind().key()), words.say("privacy.request.today.due", request.due()), List.of(), RequestPages.PATH + "/" + request.id(), words.say("privacy.today.go"))));
        }
        if (actor.may(Right.CONFIRM_RETENTION)) {
            List<Proposal> over = retention.proposals(actor);
            over.stream().map(Proposal::overSince).min(LocalDate::compareTo).ifPresent(since -> tasks.add(new Task(Task.Kind.PRIVACY, morning(since), Optional.empty(),
                words.count("privacy.terms.today", over.size()), words.say("privacy.terms.today.note"), List.of(), RetentionPages.PATH, words.say("privacy.today.go"))));
        }
        return tasks;
    }

    private static Instant morning(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The last minute of the day: the term ends with its last hour. */
    private static Instant evening(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).minusMinutes(1).toInstant();
    }
}
