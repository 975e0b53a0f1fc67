package nl.huisregel.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.access.Actor;
import nl.huisregel.consent.Consents;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.elsewhere.ComingDown;
import nl.huisregel.journal.Erasure;
import nl.huisregel.journal.Journal;
import nl.huisregel.privacy.Erasable.Goes;
import nl.huisregel.privacy.Erasable.Ground;
import nl.huisregel.privacy.Erasable.Piece;
import nl.huisregel.privacy.Erasable.Stays;
import org.springframework.stereotype.Component;

/**
 * Erases what is kept of a person, by a named person who saw beforehand what goes and what stays. It holds what publishing holds, in the same order: so a post
 * with the picture either stands before it and loses the picture, or finds it gone. What was on the page is worked out once more under those
 * locks, and where it is no longer the same nothing is done.
 */
@Component
class Erasing {

    /** While somebody is here the school cannot do without the rest. */
    private static final Set<Piece> WHILE_HERE = EnumSet.of(Piece.PICTURES, Piece.REPORTS);

    private final ErasureSql sql;
    private final PersonSql persons;
    private final People people;
    private final Consents consents;
    private final ComingDown comingDown;
    private final Journal journal;
    private final Sweeping sweeping;
    private final Fence fence;
    private final Clock clock;

    Erasing(ErasureSql sql, PersonSql persons, People people, Consents consents, ComingDown comingDown, Journal journal, Sweeping sweeping, Fence fence, Clock clock) {
        this.sql = sql;
        this.persons = persons;
        this.people = people;
        this.consents = consents;
        this.comingDown = comingDown;
        this.journal = journal;
        this.sweeping = sweeping;
        this.fence = fence;
        this.clock = clock;
    }

    /** What would go and what would stay, now. */
    Erasable preview(Actor office, UUID person) {
        Whose whose = people.of(office, person);
        return fence.reading(office.board(), () -> looked(office.board(), whose, true));
    }

    /** @param seen the fingerprint of what was on the page @throws ChangedMeanwhile where it is another by now: a hold that was set, a post that was placed, or it was done before */
    UUID erase(Actor office, UUID person, String seen) {
        Whose whose = people.of(office, person);
        UUID receipt = fence.inside(office.board(), () -> {
            hold(office.board(), person);
            Erasable now = looked(office.board(), people.of(office, person), true);
            if (!now.anything() || !now.fingerprint().equals(seen)) {
                throw new ChangedMeanwhile();
            }
            return erase(office, now, true);
        });
        sweeping.sweep();
        return receipt;
    }

    /** Because the term is over; nothing where somebody is here again or a hold stands. */
    Optional<UUID> erase(Actor office, UUID person) {
        return fence.inside(office.board(), () -> {
            hold(office.board(), person);
            Erasable now = looked(office.board(), people.of(office, person), false);
            return now.whose().here() || !now.anything() ? Optional.empty() : Optional.of(erase(office, now, false));
        });
    }

    private void hold(BoardId board, UUID person) {
        sql.lockPictures(board, person);
        consents.holdAlone(board, person);
        persons.lock(board, person);
    }

    private Erasable looked(BoardId board, Whose whose, boolean onRequest) {
        List<Goes> goes = new ArrayList<>();
        List<Stays> stays = new ArrayList<>();
        // What somebody answered stays provable while it was of use, and two years after: what stands until this very moment was of use until now.
        boolean answersToo = !onRequest && !whose.here() && !sql.standsSomewhere(board, whose.person());
        for (Piece piece : Piece.values()) {
            boolean mayGo = piece == Piece.ANSWERS ? answersToo : WHILE_HERE.contains(piece) || !whose.here();
            int many = sql.count(board, whose.person(), piece);
            if (many > 0 && mayGo) {
                goes.add(new Goes(piece, many));
            }
        }
        if (whose.here()) {
            stays.add(new Stays(Ground.STILL_HERE, 1));
        }
        for (Ground ground : EnumSet.complementOf(EnumSet.of(Ground.STILL_HERE))) {
            int many = ground == Ground.PROOF_OF_CONSENT && answersToo ? 0 : sql.count(board, whose.person(), ground);
            if (many > 0) {
                stays.add(new Stays(ground, many));
            }
        }
        return new Erasable(whose, goes, stays, sql.hold(board, whose.person()));
    }

    private UUID erase(Actor office, Erasable now, boolean onRequest) {
        BoardId board = office.board();
        UUID person = now.whose().person();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<UUID> pictures = sql.pictures(board, person);
        sql.takeOff(board, person, pictures, office.person(), at);
        UUID receipt = sql.receipt(office, person, onRequest, now.goes(), now.stays(), at);
        journal.noted(office, "data.erased", "erasure", receipt, Map.of("pictures", pictures.size()));
        comingDown.ask(board, pictures, at);
        sql.erasePictures(board, pictures);
        sql.picturesDecided(board, person, office.person(), at);
        for (Goes one : now.goes()) {
            if (one.piece() == Piece.JOURNAL) {
                sql.lines(board, person).forEach(entry -> journal.erase(office, entry, onRequest ? Erasure.REQUEST : Erasure.TERM));
            } else if (one.piece() != Piece.PICTURES) {
                sql.erase(board, person, one.piece(), at);
            }
        }
        return receipt;
    }

    List<ErasureReceipt> receipts(Actor office, UUID person) {
        return fence.reading(office.board(), () -> sql.receipts(office.board(), person));
    }

    Optional<ErasureReceipt> receipt(Actor office, UUID id) {
        return fence.reading(office.board(), () -> sql.receipt(office.board(), id)).filter(receipt -> people.mayHandle(office, receipt.person()));
    }

    /** From now on nothing of this person goes. */
    void setHold(Actor office, UUID person, String ground) {
        people.of(office, person);
        fence.inside(office.board(), () -> {
            persons.lock(office.board(), person);
            sql.setHold(office.board(), person, ground, office.person(), clock.instant());
            journal.noted(office, "hold.set", "location", office.location().orElse(office.board().value()), Map.of("person", person.toString()));
        });
    }

    void liftHold(Actor office, UUID person) {
        people.of(office, person);
        fence.inside(office.board(), () -> {
            persons.lock(office.board(), person);
            if (sql.liftHold(office.board(), person, office.person(), clock.instant())) {
                journal.noted(office, "hold.lifted", "location", office.location().orElse(office.board().value()), Map.of("person", person.toString()));
            }
        });
    }
}
