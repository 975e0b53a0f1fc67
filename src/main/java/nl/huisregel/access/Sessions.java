package nl.huisregel.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.huisregel.database.BoardId;
import nl.huisregel.installation.Installation;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where somebody is signed in, and the end of it: one device, the others, or all. A session that ends is out at its next request. */
@Component
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> kept;
    private final Installation installation;

    Sessions(FindByIndexNameSessionRepository<? extends Session> kept, Installation installation) {
        this.kept = kept;
        this.installation = installation;
    }

    /** What this person is signed in with, the one that asks first. In the demo that one only: the others are of other visitors who chose the same person. */
    public List<SignedIn> of(Actor actor, HttpServletRequest request) {
        var here = request.getSession().getId();
        return all(actor.board(), actor.person()).filter(session -> !installation.isDemo() || session.getId().equals(here))
            .map(session -> new SignedIn(handle(session.getId()), Device.read(session.getAttribute(SignIn.DEVICE)), since(session),
                session.getLastAccessedTime(), session.getId().equals(here)))
            .sorted(Comparator.comparing((SignedIn one) -> !one.here()).thenComparing(SignedIn::seen, Comparator.reverseOrder())).toList();
    }

    /** Ends one; says whether there was such a session of this person. */
    public boolean end(Actor actor, String handle, HttpServletRequest request) {
        if (of(actor, request).stream().noneMatch(one -> one.handle().equals(handle))) {
            return false;
        }
        end(actor.board(), actor.person(), session -> handle(session.getId()).equals(handle));
        return true;
    }

    /** All but the one that asks; with a new password nobody stays in on the old one. */
    public void endOthers(Actor actor, HttpServletRequest request) {
        var here = request.getSession().getId();
        end(actor.board(), actor.person(), session -> !session.getId().equals(here));
    }

    public void endAll(BoardId board, UUID person) {
        end(board, person, _ -> true);
    }

    static String name(BoardId board, UUID person) {
        return board + "/" + person;
    }

    private void end(BoardId board, UUID person, Predicate<Session> which) {
        all(board, person).filter(which).map(Session::getId).toList().forEach(kept::deleteById);
    }

    private Stream<? extends Session> all(BoardId board, UUID person) {
        return kept.findByPrincipalName(name(board, person)).values().stream().filter(session -> !session.isExpired());
    }

    private static Instant since(Session session) {
        return session.getAttribute(SignIn.SINCE) instanceof String text ? Instant.parse(text) : session.getCreationTime();
    }

    private static String handle(String id) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
