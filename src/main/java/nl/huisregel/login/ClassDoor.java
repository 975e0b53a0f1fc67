package nl.huisregel.login;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;

/** The door of the class, for a pupil for whom another vouches: no code and no pictures, and behind it what a code of the class gives. */
public interface ClassDoor {

    /** The pupil comes in, and the teacher sees it. Until when; empty for who is in no class today. Runs inside the board's fence. */
    Optional<Instant> open(BoardId board, UUID pupil);
}
