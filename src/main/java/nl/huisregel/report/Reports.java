package nl.huisregel.report;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.huisregel.access.Actor;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.elsewhere.ComingDown;
import nl.huisregel.journal.Journal;
import nl.huisregel.protocol.Decision;
import nl.huisregel.publication.Takedown;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.Deputies;
import nl.huisregel.school.Deputy;
import nl.huisregel.school.Place;
import nl.huisregel.school.Role;
import nl.huisregel.school.School;
import nl.huisregel.wall.Viewer;
import nl.huisregel.web.NotThere;
import org.springframework.stereotype.Component;

/**
 * Takes in what people report, and lets the head of the school decide. A picture of which somebody says that it concerns a child is away from
 * that moment: a picture too few for a day is better than one too many.
 */
@Component
class Reports {

    /** As many pictures of one school can be away at a time because of people who left no name. More is written down and waits for the head. */
    static final int MOST_HELD_WITHOUT_NAME = 8;
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ReportSql sql;
    private final ConfidenceSql confidences;
    private final Takedown takedown;
    private final ComingDown comingDown;
    private final School school;
    private final Deputies deputies;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Reports(ReportSql sql, ConfidenceSql confidences, Takedown takedown, ComingDown comingDown, School school, Deputies deputies, Journal journal, Fence fence, Clock clock) {
        this.deputies = deputies;
        this.sql = sql;
        this.confidences = confidences;
        this.takedown = takedown;
        this.comingDown = comingDown;
        this.school = school;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** What came of a report. */
    sealed interface Result {
        /** The picture is away, from this moment or already. */
        record Away() implements Result { }

        /** It is written down; what was reported stays until the head looked. */
        record Noted() implements Result { }

        /** It is written down; the picture would be away, but too many already are because of people without a name. */
        record Full() implements Result { }

        /** This sender sent as many as an hour takes. @param again from when it can be done again */
        record TooMany(Instant again) implements Result { }
    }

    /** What can be reported there by this viewer. */
    ReportSql.Thing thing(Viewer viewer, Place place, UUID placement, Optional<UUID> picture) {
        return fence.reading(viewer.board(), () -> sql.thing(viewer, place.location().id(), placement, picture)).orElseThrow(NotThere::new);
    }

    /** What somebody says. @param id of the form it was sent with, so that a form sent twice is one report @param inConfidence whether only a confidential contact reads the words and the name */
    record Said(UUID id, boolean ofChild, String words, boolean inConfidence) {

        Said(UUID id, boolean ofChild, String words) {
            this(id, ofChild, words, false);
        }
    }

    Result report(Viewer viewer, Place place, UUID placement, Optional<UUID> picture, Sender sender, Said said) {
        BoardId board = viewer.board();
        return fence.inside(board, () -> {
            ReportSql.Thing thing = sql.thing(viewer, place.location().id(), placement, picture).orElseThrow(NotThere::new);
            if (!thing.there()) {
                return new Result.Away();
            }
            Optional<UUID> before = sql.said(board, said.id());
            if (before.isPresent()) {
                return standing(board, before.get());
            }
            Instant now = clock.instant();
            Instant hour = now.truncatedTo(ChronoUnit.HOURS);
            if (sql.tally(board, sender.hashed(sql.key(board, LocalDate.ofInstant(now, ZONE), fresh())), hour) > sender.limit().most()) {
                return new Result.TooMany(hour.plus(1, ChronoUnit.HOURS));
            }
            sql.queue(board, place.location().id());
            UUID reported = sql.open(board, placement, picture).orElseGet(() -> sql.add(board, place.location().id(), placement, picture, now,
                school.timetable(board, place.location().id()).endOfNextSchoolDay(now)));
            sql.add(board, reported, said, sender.person(), sender.hat(), now);
            if (said.inConfidence()) {
                confidences.add(board, place.location().id(), said.id(), said.words(), now);
            }
            Result result = picture.filter(_ -> said.ofChild()).map(it -> hold(board, place.location().id(), reported, it, sender)).orElseGet(() -> standing(board, reported));
            note(board, sender, reported, Map.of("placement", placement.toString(), "picture", picture.map(UUID::toString).orElse(""), "child", said.ofChild(), "away", result instanceof Result.Away));
            if (result instanceof Result.Away) {
                picture.ifPresent(it -> comingDown.ask(board, List.of(it), now));
            }
            return result;
        });
    }

    /** Who reads what is said in confidence at a school: its contacts, and those of the whole board. Where there is none it is not offered; what was sent all the same waits for one. */
    List<String> contacts(BoardId board, UUID location) {
        return Stream.concat(school.holders(board, Role.CONFIDENTIAL_CONTACT).stream().filter(one -> one.location().map(location::equals).orElse(true)).map(Colleague::name),
            deputies.today(board, location, Role.CONFIDENTIAL_CONTACT).stream().map(Deputy::name)).distinct().toList();
    }

    /** What the head decided. @param refused the decision of the protocol where it does not let the post be taken down yet */
    record Ended(Optional<Decision> refused) {
    }

    /** One decision, once, for everything that was said about it. */
    Ended decide(Actor head, UUID id, Reported.Outcome outcome, Optional<String> why) {
        return fence.inside(head.board(), () -> {
            Reported reported = sql.lock(head.board(), head.location().orElseThrow(NotThere::new), id).filter(it -> it.decided().isEmpty()).orElseThrow(NotThere::new);
            if (outcome == Reported.Outcome.POST_DOWN && reported.standing()) {
                Decision decision = takedown.takeDown(head, reported.post(), why);
                if (!decision.mayGoAhead()) {
                    return new Ended(Optional.of(decision));
                }
            } else {
                sql.decide(head.board(), id, outcome, head, why, clock.instant());
            }
            journal.noted(head, "report.decided", "reported", id, Map.of("outcome", outcome.key(), "placement", reported.placement().toString()));
            reported.picture().ifPresent(picture -> elsewhere(head, reported, picture, outcome));
            return new Ended(Optional.empty());
        });
    }

    /** Where only people can take it away, a picture follows what the head decided. */
    private void elsewhere(Actor head, Reported reported, UUID picture, Reported.Outcome outcome) {
        if (outcome == Reported.Outcome.PUT_BACK) {
            comingDown.mayStay(head, reported.post(), picture, clock.instant());
        } else {
            comingDown.ask(head.board(), List.of(picture), clock.instant());
        }
    }

    /** What the head already looked at does not go again because of somebody without a name, or who said so before. */
    private Result hold(BoardId board, UUID location, UUID reported, UUID picture, Sender sender) {
        boolean unnamed = sender.actor().isEmpty();
        if (!sql.held(board, reported)) {
            if (sql.putBackBefore(board, picture, sender.person())) {
                return new Result.Noted();
            }
            if (unnamed && sql.heldUnnamed(board, location) >= MOST_HELD_WITHOUT_NAME) {
                return new Result.Full();
            }
        }
        sql.hold(board, reported, unnamed);
        return new Result.Away();
    }

    private Result standing(BoardId board, UUID reported) {
        return sql.held(board, reported) ? new Result.Away() : new Result.Noted();
    }

    private void note(BoardId board, Sender sender, UUID reported, Map<String, Object> facts) {
        sender.actor().ifPresentOrElse(actor -> journal.noted(actor, "report.made", "reported", reported, facts), () -> journal.noted(board, "report.made", "reported", reported, facts));
    }

    private static byte[] fresh() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }
}
