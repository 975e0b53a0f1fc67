package nl.huisregel.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** A session that stands for nobody ends after an hour, so that strangers cannot fill the table; a signed-in one may rest this long. */
    static final Duration REST = Duration.ofHours(8);

    static final String SEVERAL = SignIn.class.getName() + ".several";
    static final String SINCE = "since";
    static final String DEVICE = "device";
    private static final String CAPACITY = "capacity";
    private static final String ONLY = "only";
    private static final String MAILBOX = "mailbox";
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
     * For who came in without a password: with a letter, a mailbox or the code of a class. In such a session nobody works here,
     * whoever they are besides: a mailbox at home must never open what a password and a telephone guard.
     *
     * @param mailbox whether the mailbox the school knows was shown to be theirs
     */
    public boolean atHome(Capacity capacity, boolean mailbox, HttpServletRequest request) {
        var known = new LinkedHashMap<>(begun(request));
        known.put(ONLY, Hat.GUARDIAN + "," + Hat.PUPIL);
        known.put(UNTIL, clock.instant().plus(LONGEST).toString());
        if (mailbox) {
            known.put(MAILBOX, clock.instant().toString());
        }
        return !capacity.hat().staff() && begin(capacity, known, request);
    }

    /** The same, with the code of a class and until the end of the day at school. @param via what is kept of who vouched instead of a code */
    public boolean inClass(Capacity capacity, Instant until, Optional<String> via, HttpServletRequest request) {
        var known = new LinkedHashMap<>(begun(request));
        known.put(ONLY, Hat.CLASS_PUPIL.name());
        known.put(UNTIL, until.toString());
        via.ifPresent(text -> known.put(VIA, text));
        return capacity.hat() == Hat.CLASS_PUPIL && begin(capacity, known, request);
    }

    /** What was sent to the mailbox came back in this session, which gets a new number for it. */
    public void proveMailbox(HttpServletRequest request) {
        request.changeSessionId();
        request.getSession().setAttribute(MAILBOX, clock.instant().toString());
    }

    /** Whether this session ever showed more than a letter: a mailbox, or a second factor. */
    public boolean vouched(HttpServletRequest request) {
        var session = request.getSession(false);
        return read(session, MAILBOX).or(() -> read(session, PROVEN)).isPresent();
    }

    /** Whether it did so in the last fifteen minutes. */
    public boolean vouchedAnew(HttpServletRequest request) {
        return fresh(request) || read(request.getSession(false), MAILBOX).filter(given -> given.plus(FRESH).isAfter(clock.instant())).isPresent();
    }

    /** Whether the reader came in without a password, and so works nowhere in this session. */
    public boolean isAtHome(HttpServletRequest request) {
        return only(request.getSession(false)).isPresent();
    }

    boolean mayWear(Hat hat, HttpServletRequest request) {
        return only(request.getSession(false)).map(hats -> hats.contains(hat)).orElse(true);
    }

    /** The same with what a parent set at home, which opens no work. */
    public boolean proven(Capacity capacity, boolean atHome, HttpServletRequest request) {
        if (!atHome) {
            return proven(capacity, request);
        }
        var known = new LinkedHashMap<>(begun(request));
        known.put(ONLY, Hat.GUARDIAN + "," + Hat.PUPIL);
        known.put(PROVEN, clock.instant().toString());
        known.put(UNTIL, clock.instant().plus(LONGEST).toString());
        return !capacity.hat().staff() && begin(capacity, known, request);
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
        for (var name : new String[] {SINCE, DEVICE, PROVEN, UNTIL, ONLY, MAILBOX, VIA}) {
            if (session != null && session.getAttribute(name) instanceof String text) {
                known.put(name, text);
            }
        }
        return mayWear(capacity.hat(), request) && begin(capacity, known, request);
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
        return Capacity.read(session.getAttribute(CAPACITY)).filter(capacity -> mayWear(capacity.hat(), request)).flatMap(capacity -> {
            if (capacity.hat() == Hat.CLASS_PUPIL) {
                return accounts.actor(capacity);
            }
            var all = accounts.actors(capacity.board(), capacity.person());
            var own = all.stream().filter(actor -> mayWear(actor.hat(), request)).toList();
            request.setAttribute(SEVERAL, own.size() > 1);
            return own.stream().filter(capacity::fits).findFirst();
        });
    }

    /** A capacity that holds no longer, and in which the same person can go on. */
    record Over(Capacity was, List<Actor> left) {}

    /** For whoever is signed in as what they are no longer; empty for who is still in, and for who is out. */
    Optional<Over> over(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || read(session, UNTIL).filter(until -> !until.isAfter(clock.instant())).isPresent()) {
            return Optional.empty();
        }
        return Capacity.read(session.getAttribute(CAPACITY)).filter(was -> accounts.isOpen(was.board(), was.person()))
            .filter(was -> accounts.actor(was).isEmpty())
            .map(was -> new Over(was, accounts.actors(was.board(), was.person()).stream().filter(left -> mayWear(left.hat(), request)).toList()));
    }

    private boolean begin(Capacity capacity, Map<String, String> known, HttpServletRequest request) {
        var actor = accounts.actor(capacity);
        if (actor.isEmpty()) {
            return false;
        }
        out(request);
        var session = request.getSession(true);
        session.setMaxInactiveInterval((int) REST.toSeconds());
        known.forEach(session::setAttribute);
        session.setAttribute(CAPACITY, Capacity.of(actor.get()).written());
        session.setAttribute(BY, Sessions.name(capacity.board(), capacity.person()));
        return true;
    }

    private Map<String, String> begun(HttpServletRequest request) {
        return Map.of(SINCE, clock.instant().toString(), DEVICE, Device.of(request.getHeader("User-Agent")).written());
    }

    private static Optional<Set<Hat>> only(HttpSession session) {
        return session != null && session.getAttribute(ONLY) instanceof String text
            ? Optional.of(Stream.of(text.split(",")).map(Hat::valueOf).collect(Collectors.toSet())) : Optional.empty();
    }

    private static Optional<Instant> read(HttpSession session, String name) {
        return session != null && session.getAttribute(name) instanceof String text ? Optional.of(Instant.parse(text)) : Optional.empty();
    }
}
