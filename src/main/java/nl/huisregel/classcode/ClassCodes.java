package nl.huisregel.classcode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.access.Accounts;
import nl.huisregel.access.Actor;
import nl.huisregel.access.Capacity;
import nl.huisregel.access.Hat;
import nl.huisregel.access.Sessions;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import nl.huisregel.journal.Journal;
import nl.huisregel.limit.Guesses;
import nl.huisregel.limit.RateLimit;
import nl.huisregel.login.Vault;
import nl.huisregel.school.Group;
import nl.huisregel.school.Pupil;
import nl.huisregel.school.School;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The code of a class. Nobody is shown who is in the class: a pupil types the own first name, as it is on the drawer. The three
 * pictures are chosen at the first time, with the teacher in the room, and keep classmates from coming in as one another.
 */
@Component
class ClassCodes {

    private static final String SIGNS = "3479ACDEFHJKMNPRTWXY";
    private static final int LENGTH = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ClassCodeSql sql;
    private final School school;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Vault vault;
    private final Guesses guesses;
    private final Journal journal;
    private final Fence fence;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClassCodes(ClassCodeSql sql, School school, Accounts accounts, Sessions sessions, Vault vault, Guesses guesses, Journal journal, Fence fence, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.school = school;
        this.accounts = accounts;
        this.sessions = sessions;
        this.vault = vault;
        this.guesses = guesses;
        this.journal = journal;
        this.fence = fence;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.clock = clock;
    }

    SchoolDay day(BoardId board, Group group) {
        return SchoolDay.of(school.timetable(board, group.location()), clock.instant());
    }

    /** A new code for this group; the one before stops. */
    void show(Actor by, Group group, boolean wholeDay) {
        var code = RANDOM.ints(LENGTH, 0, SIGNS.length()).mapToObj(i -> SIGNS.substring(i, i + 1)).collect(Collectors.joining());
        var until = wholeDay ? day(by.board(), group).end() : day(by.board(), group).lesson();
        fence.inside(by.board(), () -> {
            sql.show(by.board(), group.id(), hash(code), vault.seal(code.getBytes(StandardCharsets.UTF_8), owner(by.board(), group.id())), by.person(), clock.instant(), until);
            journal.noted(by, "classcode.shown", "class_group", group.id(), Map.of());
        });
    }

    void end(Actor by, Group group) {
        fence.inside(by.board(), () -> {
            if (sql.end(by.board(), group.id())) {
                journal.noted(by, "classcode.ended", "class_group", group.id(), Map.of());
            }
        });
    }

    Optional<ClassCode> of(BoardId board, UUID group) {
        return fence.reading(board, () -> sql.of(board, group, clock.instant()))
            .map(kept -> new ClassCode(board, group, blocks(new String(vault.open(kept.sealed(), owner(board, group)), StandardCharsets.UTF_8)), kept.until()));
    }

    /** The class of today, with who came in. */
    List<Visit> visits(BoardId board, Group group) {
        return fence.reading(board, () -> {
            var came = sql.visits(board, group.id(), clock.instant().atZone(ZoneId.of("Europe/Amsterdam")).toLocalDate().atStartOfDay(ZoneId.of("Europe/Amsterdam")).toInstant());
            var chose = new HashSet<>(sql.withPictures(board));
            return school.pupilsOf(board, group.id()).stream().map(pupil -> new Visit(pupil.id(), pupil.name(), Optional.ofNullable(came.get(pupil.id())), chose.contains(pupil.id()))).toList();
        });
    }

    /** Out at the next request: one pupil, or everybody of the class. */
    void sendOut(Actor by, List<UUID> pupils) {
        fence.inside(by.board(), () -> pupils.forEach(pupil -> sql.left(by.board(), pupil)));
        pupils.forEach(pupil -> sessions.endAll(by.board(), pupil));
    }

    /** The pictures were forgotten, or somebody else knows them: at the next time new ones are chosen. */
    void forgetPictures(Actor by, UUID pupil) {
        fence.inside(by.board(), () -> {
            sql.forget(by.board(), pupil);
            journal.noted(by, "classcode.pictures_forgotten", "person", pupil, Map.of());
        });
        sendOut(by, List.of(pupil));
    }

    /** A pupil on the way in: which, and until when this code works. */
    record Halfway(BoardId board, UUID group, UUID pupil) {}

    /** What a code with a name comes to. */
    sealed interface Looked {
        record Found(Halfway halfway) implements Looked {}
        record WrongCode() implements Looked {}
        record WrongName() implements Looked {}
        record Twins() implements Looked {}
        record Later(Instant from) implements Looked {}
    }

    Looked look(String typed, String name, String address) {
        if (guesses.take(RateLimit.CLASS_PER_ADDRESS, Guesses.net(address)) instanceof RateLimit.Turn.Later(Instant from)) {
            return new Looked.Later(from);
        }
        var kept = transaction.execute(_ -> sql.coded(hash(read(typed)), clock.instant()));
        if (kept.isEmpty()) {
            return new Looked.WrongCode();
        }
        var board = kept.get().board();
        var named = called(school.pupilsOf(board, kept.get().group()), folded(name));
        if (named.size() != 1) {
            return named.isEmpty() ? new Looked.WrongName() : new Looked.Twins();
        }
        guesses.oneLess(RateLimit.CLASS_PER_ADDRESS, Guesses.net(address));
        return new Looked.Found(new Halfway(board, kept.get().group(), named.getFirst().id()));
    }

    /** Whether the code still works and the pupil is still in the group. */
    boolean holds(Halfway halfway) {
        return fence.reading(halfway.board(), () -> sql.of(halfway.board(), halfway.group(), clock.instant())).isPresent()
            && school.pupilsOf(halfway.board(), halfway.group()).stream().anyMatch(pupil -> pupil.id().equals(halfway.pupil()));
    }

    String name(Halfway halfway) {
        return school.pupil(halfway.board(), halfway.pupil()).map(Pupil::name).orElse("");
    }

    boolean chose(Halfway halfway) {
        return fence.reading(halfway.board(), () -> sql.pictures(halfway.board(), halfway.pupil())).isPresent();
    }

    /** What three pictures come to. */
    sealed interface Tapped {
        record In(Capacity capacity, Instant until) implements Tapped {}
        record Wrong() implements Tapped {}
        record Later(Instant from) implements Tapped {}
        record Gone() implements Tapped {}
    }

    Tapped tap(Halfway halfway, List<SecretPicture> pictures) {
        var owner = owner(halfway.board(), halfway.pupil());
        if (guesses.take(RateLimit.CARD_PER_PUPIL, owner) instanceof RateLimit.Turn.Later(Instant from)) {
            return new Tapped.Later(from);
        }
        var hash = vault.hash("pictures/" + owner + "/" + pictures);
        var right = fence.inside(halfway.board(), () -> sql.choose(halfway.board(), halfway.pupil(), hash, clock.instant())
            || sql.pictures(halfway.board(), halfway.pupil()).filter(kept -> MessageDigest.isEqual(kept, hash)).isPresent());
        if (!right) {
            return new Tapped.Wrong();
        }
        guesses.right(RateLimit.CARD_PER_PUPIL, owner);
        var capacity = new Capacity(halfway.board(), halfway.pupil(), Hat.CLASS_PUPIL);
        var group = school.group(halfway.board(), halfway.group());
        if (!holds(halfway) || group.isEmpty() || accounts.actor(capacity).isEmpty()) {
            return new Tapped.Gone();
        }
        fence.inside(halfway.board(), () -> sql.came(halfway.board(), halfway.pupil(), halfway.group(), clock.instant()));
        return new Tapped.In(capacity, day(halfway.board(), group.get()).end());
    }

    /** "Lotte B" and "LOTTE b." are Lotte B., and so is "lotte" where the other Lotte of the school is in another class. */
    private static List<Pupil> called(List<Pupil> pupils, String typed) {
        var exact = pupils.stream().filter(pupil -> folded(pupil.name()).equals(typed)).toList();
        return exact.isEmpty() ? pupils.stream().filter(pupil -> folded(pupil.name().replaceFirst(" \\p{L}\\.$", "")).equals(typed)).toList() : exact;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replace('ı', 'i').replace('ł', 'l').replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String read(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String blocks(String code) {
        return code.substring(0, LENGTH / 2) + " " + code.substring(LENGTH / 2);
    }

    private byte[] hash(String code) {
        return vault.hash("class/" + code);
    }

    private static String owner(BoardId board, UUID what) {
        return "class/" + board + "/" + what;
    }
}
