package nl.huisregel.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.huisregel.database.InDemo;
import nl.huisregel.promises.Passer.Answer;
import nl.huisregel.school.Directory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestPropertySource;

/**
 * Guesses at everything that lets somebody in, from a thousand addresses of their own, at two nodes of which one is killed and started again every
 * so often. Run by {@code bin/prove guessing GUESSES}. What is looked at says that it is wrong (422), what is not says when (429).
 */
@InDemo
@TestPropertySource(properties = "huisregel.test.own-database=guessing-proof")
class GuessingProof {

    private static final int GUESSES = Integer.getInteger("prove.guesses", 1000);
    private static final int ADDRESSES = 1000;
    private static final int MOST_A_DAY = 100;
    /** Where somebody is sent who may begin anew; anywhere else it opened something. */
    private static final Set<String> BACK = Set.of("/aanmelden", "/aanmelden/mail", "/klas");
    private static final long SEED = Long.getLong("prove.seed", System.nanoTime());

    @LocalServerPort int port;
    @Autowired Environment environment;
    @Autowired Directory directory;

    private final Map<String, AtomicInteger> tried = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> looked = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> opened = new ConcurrentHashMap<>();
    private final Map<String, Long> nanos = new ConcurrentHashMap<>();

    private interface Guess {
        Answer at(Passer passer, int port, String typed);
    }

    @Test
    @DisplayName("of all guesses at one account no more than a hundred are looked at, and none opens anything")
    void guessing_does_not_pay() throws Exception {
        DataSource owner = new DriverManagerDataSource(environment.getRequiredProperty("huisregel.database.url"), environment.getRequiredProperty("huisregel.database.user"),
            environment.getRequiredProperty("huisregel.database.password"));
        var board = directory.boards().stream().filter(one -> one.slug().equals("vlierboog")).findFirst().orElseThrow().id();
        var scene = new Scene(owner, board);
        var between = new Between(port, scene);
        between.account(scene.joris(), "joris@school.example");
        between.account(scene.ruud(), "ruud@school.example");
        var classCode = between.classCode();
        scene.change("delete from guess where :board::uuid is not null");
        // What nobody can tap: it is only counted how often somebody may try.
        scene.change("insert into pupil_pictures (board_id, person_id, hash, set_at) values (:board, '" + scene.pupil("Noor") + "', 'x', now()) on conflict (board_id, person_id) do update set hash = excluded.hash");
        scene.change("insert into contact (board_id, person_id, email, told_by, told_at) values (:board, '" + scene.samira() + "', 'samira@geraden.example', 'guardians', now()) on conflict (board_id, person_id) do update set email = excluded.email");
        Map<String, Guess> kinds = new TreeMap<>();
        kinds.put("password", (passer, at, typed) -> password(passer, at, "joris@school.example", typed));
        kinds.put("password of nobody", (passer, at, typed) -> password(passer, at, "niemand@school.example", typed));
        kinds.put("code of a telephone, the password known", (passer, at, typed) -> code(passer, at, digits(typed)));
        kinds.put("recovery code, the password known", (passer, at, typed) -> code(passer, at, letters(typed, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 12)));
        kinds.put("letter", (passer, at, typed) -> form(passer, at, "/brief", Map.of("code", letters(typed, "03467ACDEFGHJKMNPQRTWX", 12))));
        kinds.put("class code", (passer, at, typed) -> form(passer, at, "/klas", Map.of("code", letters(typed, "3479ACDEFHJKMNPRTWXY", 6), "naam", "Noor")));
        kinds.put("pictures of a pupil, the class code known", (passer, at, typed) -> pictures(passer, at, classCode, typed));
        kinds.put("code of a mail", (passer, at, typed) -> mailed(passer, at, typed));
        try (var a = Node.start("guess-a", environment, "default"); var b = Node.start("guess-b", environment, "default")) {
            var nodes = List.of(a.ready(), b.ready());
            int rounds = 5;
            for (int round = 0; round < rounds; round++) {
                guess(kinds, nodes, GUESSES / rounds, round);
                nodes.get(round % 2).killAndStart();
            }
        }
        report();
        assertThat(opened).as("opened; seed %d", SEED).isEmpty();
        kinds.keySet().forEach(kind -> assertThat(tried.get(kind).get()).as(kind).isGreaterThan(GUESSES / 20));
        for (var ofAnAccount : List.of("password", "password of nobody", "pictures of a pupil, the class code known", "code of a mail")) {
            assertThat(looked.getOrDefault(ofAnAccount, new AtomicInteger()).get()).as(ofAnAccount + "; seed %d", SEED).isLessThanOrEqualTo(MOST_A_DAY);
        }
        assertThat(looked.getOrDefault("code of a telephone, the password known", new AtomicInteger()).get() + looked.getOrDefault("recovery code, the password known", new AtomicInteger()).get())
            .as("of one telephone").isLessThanOrEqualTo(MOST_A_DAY);
        assertThat(looked.get("password").get()).as("somebody who is known and who is not: as many, but for who came at the turn of a wait")
            .isCloseTo(looked.get("password of nobody").get(), org.assertj.core.data.Offset.offset(3));
    }

    private void guess(Map<String, Guess> kinds, List<Node> nodes, int guesses, int round) throws Exception {
        var names = List.copyOf(kinds.keySet());
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < guesses; i++) {
            int number = i;
            work.add(() -> {
                var random = new Random(SEED + round * 1_000_003L + number);
                var kind = names.get(number % names.size());
                var node = nodes.get(random.nextInt(2));
                try {
                    var began = System.nanoTime();
                    var answer = kinds.get(kind).at(new Passer((round * guesses + number) % ADDRESSES), node.port(), "poging " + random.nextLong());
                    tried.computeIfAbsent(kind, _ -> new AtomicInteger()).incrementAndGet();
                    if (answer.status() == 422) {
                        looked.computeIfAbsent(kind, _ -> new AtomicInteger()).incrementAndGet();
                        nanos.merge(kind, System.nanoTime() - began, Long::sum);
                    } else if (answer.status() == 302 && !BACK.contains(answer.to())) {
                        opened.computeIfAbsent(kind + " at " + answer.to(), _ -> new AtomicInteger()).incrementAndGet();
                    }
                } catch (UncheckedIOException away) {
                    // The node was being started.
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    private static Answer password(Passer passer, int port, String email, String typed) {
        return form(passer, port, "/aanmelden", Map.of("email", email, "password", typed));
    }

    private static Answer code(Passer passer, int port, String code) {
        passer.get(port, "/aanmelden");
        var halfway = passer.post(port, "/aanmelden", Map.of("email", "ruud@school.example", "password", Between.PASSWORD));
        return halfway.status() != 302 ? halfway : form(passer, port, "/aanmelden/code", Map.of("code", code));
    }

    private static Answer pictures(Passer passer, int port, String classCode, String typed) {
        passer.get(port, "/klas");
        var halfway = passer.post(port, "/klas", Map.of("code", classCode, "naam", "Noor"));
        var random = new Random(typed.hashCode());
        var names = nl.huisregel.classcode.Taps.three(random);
        return halfway.status() != 302 ? halfway : form(passer, port, "/klas/plaatjes", Map.of("een", names.get(0), "twee", names.get(1), "drie", names.get(2)));
    }

    private static Answer mailed(Passer passer, int port, String typed) {
        passer.get(port, "/aanmelden/mail");
        var asked = passer.post(port, "/aanmelden/mail", Map.of("email", "samira@geraden.example"));
        return asked.status() >= 400 ? asked : form(passer, port, "/aanmelden/mail/code", Map.of("code", digits(typed)));
    }

    private static Answer form(Passer passer, int port, String path, Map<String, String> fields) {
        passer.get(port, path);
        return passer.post(port, path, fields);
    }

    private static String digits(String typed) {
        return "%06d".formatted(Math.floorMod(typed.hashCode() * 31L + typed.length(), 1_000_000));
    }

    private static String letters(String typed, String signs, int length) {
        return new Random(typed.hashCode()).ints(length, 0, signs.length()).mapToObj(at -> signs.substring(at, at + 1)).collect(java.util.stream.Collectors.joining());
    }

    private void report() throws Exception {
        var parts = new ArrayList<String>();
        new TreeMap<>(tried).forEach((kind, many) -> parts.add("%s %d of %d".formatted(kind, looked.getOrDefault(kind, new AtomicInteger()).get(), many.get())));
        double ratio = perLooked("password") / perLooked("password of nobody");
        var figure = "guesses from %d addresses at two nodes that start again, looked at: %s; **%d opened something**; time of a wrong password to that of a name nobody has %.2f (seed %d)"
            .formatted(ADDRESSES, String.join("; ", parts), opened.size(), ratio, SEED);
        System.out.println("P15 guessing: " + figure);
        Files.createDirectories(Path.of("target", "histories"));
        Files.writeString(Path.of("target", "histories", "P15-guessing.txt"), figure);
    }

    private double perLooked(String kind) {
        return nanos.getOrDefault(kind, 0L) / (double) Math.max(1, looked.getOrDefault(kind, new AtomicInteger()).get());
    }
}
