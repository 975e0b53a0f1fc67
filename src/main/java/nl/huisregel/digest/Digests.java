package nl.huisregel.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.agenda.Task;
import nl.huisregel.agenda.TaskSource;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.mail.Addresses;
import nl.huisregel.mail.Choices;
import nl.huisregel.mail.Hours;
import nl.huisregel.mail.MailAddress;
import nl.huisregel.mail.MailChoice;
import nl.huisregel.mail.Outbox;
import nl.huisregel.mail.Pace;
import nl.huisregel.mail.QuietHours;
import nl.huisregel.mail.Recipient;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.Directory;
import nl.huisregel.school.School;
import nl.huisregel.school.Timetable;
import nl.huisregel.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for everybody who can be written to at what waits for them, and puts a mail in the outbox. Every node looks; what was
 * told, and on which day, is written down in the transaction of the mail, so that nothing is told twice and nothing forgotten.
 */
@Component
public class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    /** A digest of this morning is no use tomorrow: there is another one then. */
    private static final Duration LASTS = Duration.ofHours(23);
    private static final int FAR = 8;

    private final DigestSql sql;
    private final ObjectProvider<TaskSource> sources;
    private final Outbox outbox;
    private final Addresses addresses;
    private final Choices choices;
    private final Hours hours;
    private final Accounts accounts;
    private final School school;
    private final Directory directory;
    private final Fence fence;
    private final Clock clock;
    private final ReentrantLock oneLook = new ReentrantLock();

    Digests(DigestSql sql, ObjectProvider<TaskSource> sources, Outbox outbox, Addresses addresses, Choices choices, Hours hours, Accounts accounts, School school, Directory directory,
            Fence fence, Clock clock) {
        this.sql = sql;
        this.sources = sources;
        this.outbox = outbox;
        this.addresses = addresses;
        this.choices = choices;
        this.hours = hours;
        this.accounts = accounts;
        this.school = school;
        this.directory = directory;
        this.fence = fence;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void go() {
        Thread.ofVirtual().name("digest").start(this::look);
    }

    private void look() {
        if (!oneLook.tryLock()) {
            return;
        }
        try {
            directory.boards().forEach(board -> look(board.id()));
        } catch (RuntimeException away) {
            LOG.error("What waits could not be told by mail now; it is tried again within minutes ({})", away.getClass().getName());
        } finally {
            oneLook.unlock();
        }
    }

    /** Answers how many mails were put in the outbox. In quiet hours none is made: what came in the night comes in one mail in the morning. */
    int look(BoardId board) {
        Instant now = clock.instant();
        QuietHours quiet = hours.of(board);
        if (quiet.hold(now)) {
            return 0;
        }
        ZonedDateTime there = now.atZone(QuietHours.ZONE);
        boolean time = !there.toLocalTime().isBefore(quiet.digest());
        Set<UUID> done = fence.reading(board, () -> sql.done(board, there.toLocalDate()));
        Map<UUID, MailChoice> chosen = choices.all(board);
        Set<UUID> staff = staff(board);
        int made = 0;
        for (var one : new TreeMap<>(addresses.all(board)).entrySet()) {
            MailChoice choice = chosen.getOrDefault(one.getKey(), Choices.usual());
            boolean daily = time && !done.contains(one.getKey());
            // Thousands of parents are looked at once a day; between two digests only who works here has something that cannot wait.
            if (choice.pace() == Pace.AT_ONCE || choice.pace() == Pace.DAILY && (daily || staff.contains(one.getKey()))) {
                made += quietly(board, one.getKey(), one.getValue(), choice, daily, quiet, now);
            }
        }
        fence.inside(board, () -> sql.sweep(board, there.toLocalDate()));
        return made;
    }

    private Set<UUID> staff(BoardId board) {
        return fence.reading(board, () -> Stream.concat(Stream.concat(school.boardMembers(board).stream(), school.administrators(board).stream()),
            school.locations(board).stream().flatMap(location -> school.colleaguesAt(board, location.id()).stream())).map(Colleague::person).collect(Collectors.toSet()));
    }

    /** What goes wrong with one person's tasks keeps nobody else's from being told. */
    private int quietly(BoardId board, UUID person, MailAddress address, MailChoice choice, boolean daily, QuietHours quiet, Instant now) {
        try {
            return fence.inside(board, () -> sql.alone(board, person) && tell(board, person, address, choice, daily, quiet, now)) ? 1 : 0;
        } catch (RuntimeException wrong) {
            LOG.error("What waits for somebody could not be told by mail now; it is tried again within minutes ({})", wrong.getClass().getName());
            return 0;
        }
    }

    /** Puts what somebody is to hear now, the day's mail or what cannot wait for it; answers whether there was anything. */
    boolean tell(BoardId board, UUID person, MailAddress address, MailChoice choice, boolean daily, QuietHours quiet, Instant now) {
        boolean mine = daily && sql.claim(board, person, LocalDate.ofInstant(now, QuietHours.ZONE));
        List<Actor> actors = accounts.actors(board, person);
        if (actors.isEmpty() || outbox.isDead(board, address)) {
            return false;
        }
        boolean today = mine && worksToday(board, actors, now);
        Words words = Words.in(choice.language());
        Map<Mark, Task> waiting = waiting(actors, words);
        Set<Mark> told = sql.told(board, person);
        Instant next = next(quiet, now);
        List<Task> tell = waiting.entrySet().stream()
            .filter(one -> today && choice.pace() == Pace.DAILY || !told.contains(one.getKey()) && (choice.pace() == Pace.AT_ONCE || one.getValue().due().filter(due -> due.isBefore(next)).isPresent()))
            .map(Map.Entry::getValue).toList();
        Set<Mark> heard = new HashSet<>(told);
        heard.retainAll(waiting.keySet());
        tell.forEach(task -> heard.add(Mark.of(task)));
        if (!heard.equals(told)) {
            sql.tell(board, person, heard);
        }
        if (!tell.isEmpty()) {
            outbox.put(board, Recipient.of(person, address), DigestLetter.of(tell, words, actors.stream().anyMatch(actor -> actor.hat().staff()) ? "/vandaag" : "/", choices.leavePath(board, person), LASTS, now));
        }
        return !tell.isEmpty();
    }

    /** In all capacities together, each thing once. */
    private Map<Mark, Task> waiting(List<Actor> actors, Words words) {
        Map<Mark, Task> waiting = new LinkedHashMap<>();
        actors.forEach(actor -> sources.stream().flatMap(source -> source.waiting(actor, words).stream()).forEach(task -> waiting.putIfAbsent(Mark.of(task), task)));
        return waiting;
    }

    /** A digest does not come in the holidays of somebody's school; what cannot wait does. Where nobody filled in the hours, every day is one. */
    private boolean worksToday(BoardId board, List<Actor> actors, Instant now) {
        return actors.stream().anyMatch(actor -> actor.location().map(location -> school.timetable(board, location)).filter(table -> !table.hours().isEmpty())
            .map((Timetable table) -> table.at(now).schoolDay()).orElse(true));
    }

    /** When the digest after this moment is made. */
    static Instant next(QuietHours quiet, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, QuietHours.ZONE);
        return today.datesUntil(today.plusDays(FAR)).map(day -> quiet.free(day.atTime(quiet.digest()).atZone(QuietHours.ZONE).toInstant())).filter(moment -> moment.isAfter(now)).findFirst().orElse(now);
    }
}
