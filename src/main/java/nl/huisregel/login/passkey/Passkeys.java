package nl.huisregel.login.passkey;

import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.login.Arriving;
import nl.huisregel.login.Notice;
import nl.huisregel.school.School;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** The passkeys of who works here: made, named, taken away, and used to come in or to prove again who one is. */
@Component
class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    static final int LONGEST_LABEL = 60;

    private final Ceremony ceremony;
    private final PasskeySql sql;
    private final Accounts accounts;
    private final Arriving arriving;
    private final School school;
    private final Journal journal;
    private final Fence fence;
    private final Clock clock;

    Passkeys(Ceremony ceremony, PasskeySql sql, Accounts accounts, Arriving arriving, School school, Journal journal, Fence fence, Clock clock) {
        this.ceremony = ceremony;
        this.sql = sql;
        this.accounts = accounts;
        this.arriving = arriving;
        this.school = school;
        this.journal = journal;
        this.fence = fence;
        this.clock = clock;
    }

    /** What an answer comes to. */
    sealed interface Answer {
        record In(Actor actor) implements Answer {}
        /** Signed wrong, for another question, unknown, or of who has no account here any more: one answer for all. */
        record No() implements Answer {}
        /** Its counter went back. */
        record Doubted() implements Answer {}
    }

    /** What the browser is asked, to make one. */
    String make(Actor actor, Bytes challenge) {
        return ceremony.make(challenge, owner(actor), fence.reading(actor.board(), () -> sql.credentialsOf(actor.board(), actor.person())));
    }

    /** What the browser is asked, to prove it is this person. */
    String mine(Actor actor, Bytes challenge) {
        return ceremony.use(challenge, fence.reading(actor.board(), () -> sql.credentialsOf(actor.board(), actor.person())));
    }

    String anybodys(Bytes challenge) {
        return ceremony.use(challenge, List.of());
    }

    /** True when it is kept from now on. */
    boolean add(Actor actor, Bytes challenge, String answer, String label) {
        try {
            var made = ceremony.made(challenge, owner(actor), answer, label);
            fence.inside(actor.board(), () -> {
                sql.add(actor.board(), actor.person(), made, clock.instant());
                arriving.tell(actor.board(), actor.person(), Notice.Kind.PASSKEY_ADDED);
                journal.noted(actor, "login.passkey_added", "person", actor.person(), Map.of());
            });
            return true;
        } catch (JacksonException | VerificationException | DataConversionException | IllegalArgumentException | DuplicateKeyException no) {
            LOG.warn("A new passkey was not taken: {}", no.getClass().getSimpleName());
            return false;
        }
    }

    /** Who holds the passkey that gave this answer. */
    Answer answered(Bytes challenge, String answer) {
        try {
            var said = ceremony.read(answer);
            var handle = Handle.read(said.getResponse().getUserHandle());
            return handle.map(whose -> answered(whose, challenge, said.getRawId(), said)).orElseGet(Answer.No::new);
        } catch (JacksonException | VerificationException | DataConversionException | IllegalArgumentException no) {
            LOG.info("A passkey was not taken: {}", no.getClass().getSimpleName());
            return new Answer.No();
        }
    }

    void came(Actor actor) {
        journal.noted(actor, "login.signed_in", "person", actor.person(), Map.of("with", "passkey"));
    }

    boolean rename(Actor actor, UUID id, String label) {
        return fence.inside(actor.board(), () -> sql.rename(actor.board(), actor.person(), id, label));
    }

    boolean remove(Actor actor, UUID id) {
        return fence.inside(actor.board(), () -> {
            if (!sql.remove(actor.board(), actor.person(), id)) {
                return false;
            }
            arriving.tell(actor.board(), actor.person(), Notice.Kind.PASSKEY_REMOVED);
            journal.noted(actor, "login.passkey_removed", "person", actor.person(), Map.of());
            return true;
        });
    }

    private Answer answered(Handle whose, Bytes challenge, Bytes credential, PublicKeyCredential<AuthenticatorAssertionResponse> said) {
        var kept = fence.reading(whose.board(), () -> sql.kept(whose.board(), credential.getBytes())).filter(one -> one.person().equals(whose.person()));
        if (kept.isEmpty()) {
            return new Answer.No();
        }
        var count = ceremony.used(challenge, said, kept.get().credential());
        return fence.inside(whose.board(), () -> {
            var actor = accounts.actors(whose.board(), whose.person()).stream().filter(one -> one.hat().staff()).findFirst();
            if (actor.isEmpty()) {
                return new Answer.No();
            }
            if (!kept.get().doubted() && sql.used(whose.board(), credential.getBytes(), count, clock.instant())) {
                return new Answer.In(actor.get());
            }
            doubt(actor.get(), kept.get(), clock.instant());
            return new Answer.Doubted();
        });
    }

    private void doubt(Actor actor, PasskeySql.Kept kept, Instant now) {
        if (!kept.doubted()) {
            sql.doubt(actor.board(), kept.id(), now);
            arriving.tell(actor.board(), actor.person(), Notice.Kind.PASSKEY_DOUBTED);
            journal.noted(actor, "login.passkey_doubted", "person", actor.person(), Map.of());
        }
    }

    /** As it stands on the person's own device. */
    private PublicKeyCredentialUserEntity owner(Actor actor) {
        return Ceremony.owner(Handle.of(actor.board(), actor.person()), school.fullName(actor.board(), actor.person()).orElse(actor.name()));
    }
}
