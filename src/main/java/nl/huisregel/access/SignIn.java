package nl.huisregel.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.huisregel.installation.Installation;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Begins and ends a session, and says who the session stands for. What a session knows is text, so
 * that another version of the program reads it too.
 */
@Component
public class SignIn {

    /** How long after the second factor was given confidential pages still open. */
    public static final Duration FRESH = Duration.ofMinutes(15);
    /** Who signed in with a password is asked again after a working day, however busy they were. */
    static final Duration LONGEST = Duration.ofHours(12);

    static final String SEVERAL = SignIn.class.getName() + ".several";
    static final String SINCE = "since";
    static final String DEVICE = "device";
    private static final String CAPACITY = "capacity";
    private static final String PROVEN = "proven";
    private static final String UNTIL = "until";
    private static final String VIA = "via";
    private static final String BY = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private final Accounts accounts;
    private final Installation installation;
    private final Clock clock;

    SignIn(Accounts accounts, Installation installation, Clock clock) {
        this.accounts = accounts;
        this.installation = installation;
        this.clock = clock;
    }

    /**
     * Signs in under a new session, so that nobody can have prepared it. False when the capacity does not hold.
     * No second factor was given, but in the demo, where nobody has one, choosing counts as giving it.
     */
    public boolean as(Capacity capacity, HttpServletRequest request) {
        var known = new LinkedHashMap<>(begun(request));
        if (installation.isDemo()) {
            known.put(PROVEN, clock.instant().toString());
        }
        return begin(capacity, known, request);
    }

    /** The same for who just gave a second factor, or holds the link that only the machine itself gives. */
    public boolean proven(Capacity capacity, HttpServletRequest request) {
        var known = new LinkedHashMap<>(begun(request));
        known.put(PROVEN, clock.instant().toString());
        known.put(UNTIL, clock.instant().plus(LONGEST).toString());
        return begin(capacity, known, request);
    }

    /**
     * For whom another vouches, or a key of their own.
     *
     * @param proven when a second factor was given, if anybody knows; in the future it counts as now
     * @param via    what is kept of who vouched, to sign out there too
     */
    public boolean elsewhere(Capacity capacity, Optional<Instant> proven, Optional<String> via, HttpServletRequest request) {
        var known = new LinkedHashMap<>(begun(request));
        var now = clock.instant();
        proven.ifPresent(at -> known.put(PROVEN, (at.isAfter(now) ? now : at).toString()));
        known.put(UNTIL, now.plus(LONGEST).toString());
        via.ifPresent(text -> known.put(VIA, text));
        return begin(capacity, known, request);
    }

    /** What was kept of who vouched for this session. */
    public Optional<String> via(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> session.getAttribute(VIA)).map(Object::toString);
    }

    /** The same person in another capacity: a new session that keeps only since when, on what, and when they last proved who they are. */
    boolean change(Capacity capacity, HttpServletRequest request) {
        var known = new LinkedHashMap<String, String>();
        var session = request.getSession(false);
        for (var name : new String[] {SINCE, DEVICE, PROVEN, UNTIL, VIA}) {
            if (session != null && session.getAttribute(name) instanceof String text) {
                known.put(name, text);
            }
        }
        return begin(capacity, known, request);
    }

    /** The second factor was given again in this session, which gets a new number for it. */
    public void prove(HttpServletRequest request) {
        request.changeSessionId();
        request.getSession().setAttribute(PROVEN, clock.instant().toString());
    }

    /** Whether the second factor was given in the last fifteen minutes. */
    public boolean fresh(HttpServletRequest request) {
        return read(request.getSession(false), PROVEN).filter(given -> given.plus(FRESH).isAfter(clock.instant())).isPresent();
    }

    public void out(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** There is no encrypted line on the machine itself; everywhere else there must be. */
    public static boolean onThisMachine(HttpServletRequest request) {
        return Set.of("localhost", "127.0.0.1", "[::1]", "::1").contains(request.getServerName());
    }

    Optional<Actor> actor(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || read(session, UNTIL).filter(until -> !until.isAfter(clock.instant())).isPresent()) {
            return Optional.empty();
        }
        return Capacity.read(session.getAttribute(CAPACITY)).flatMap(capacity -> {
            var all = accounts.actors(capacity.board(), capacity.person());
            request.setAttribute(SEVERAL, all.stream().map(Actor::hat).distinct().count() > 1);
            return all.stream().filter(actor -> actor.hat() == capacity.hat()).findFirst();
        });
    }

    private boolean begin(Capacity capacity, Map<String, String> known, HttpServletRequest request) {
        if (accounts.actor(capacity).isEmpty()) {
            return false;
        }
        out(request);
        var session = request.getSession(true);
        known.forEach(session::setAttribute);
        session.setAttribute(CAPACITY, capacity.written());
        session.setAttribute(BY, Sessions.name(capacity.board(), capacity.person()));
        return true;
    }

    private Map<String, String> begun(HttpServletRequest request) {
        return Map.of(SINCE, clock.instant().toString(), DEVICE, Device.of(request.getHeader("User-Agent")).written());
    }

    private static Optional<Instant> read(HttpSession session, String name) {
        return session != null && session.getAttribute(name) instanceof String text ? Optional.of(Instant.parse(text)) : Optional.empty();
    }
}
