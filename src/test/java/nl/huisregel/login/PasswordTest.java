package nl.huisregel.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A password")
class PasswordTest {

    private static final List<String> NAMES = List.of("Huisregel", "Fatima El Idrissi", "De Regenton", "Stichting Vlierboog");

    private final Passwords passwords = new Passwords();

    @Test
    @DisplayName("of twelve signs or more is good, whatever signs they are")
    void good() {
        for (var good : List.of("kruiwagen onder de vliertak", "vierkantwortel", "ZWEMBANDJES OP ZOLDER", "583920174625", "пароль из слов", "🐌🐌 traag maar zeker 🐌", "k7#Fq9!zTw2$")) {
            assertThat(passwords.wrong(good, NAMES)).as(good).isEmpty();
        }
        assertThat(passwords.wrong("a".repeat(3) + "kruiwagen ".repeat(12), NAMES)).isEmpty();
    }

    @Test
    @DisplayName("of eleven is too short, and one no form can hold too long")
    void length() {
        assertThat(passwords.wrong("", NAMES)).contains(PasswordFault.SHORT);
        assertThat(passwords.wrong("vliertakken", NAMES)).contains(PasswordFault.SHORT);
        assertThat(passwords.wrong("🐌".repeat(6), NAMES)).as("six snails are six signs").contains(PasswordFault.SHORT);
        assertThat(passwords.wrong("kruiwagen ".repeat(13), NAMES)).contains(PasswordFault.LONG);
        assertThat(passwords.wrong("x".repeat(1_000_000), NAMES)).contains(PasswordFault.LONG);
    }

    @Test
    @DisplayName("that everybody has is refused, also with a year, capitals or signs for letters")
    void common() {
        for (var common : List.of("wachtwoord123", "Wachtwoord2026!", "W@chtw00rd!!!!", "welkomwelkom", "Welkom op school 2026", "qwertyuiop123", "123456789012", "aaaaaaaaaaaa",
            "abcabcabcabc", "zomer2026zomer", "administrator1", "iloveyou2026", "Passw0rd2026", "1q2w3e4r5t6y", "Sinterklaas2026")) {
            assertThat(passwords.wrong(common, NAMES)).as(common).contains(PasswordFault.COMMON);
        }
    }

    @Test
    @DisplayName("that leaked elsewhere is refused, also with figures around it, with signs for letters, and where two of them make one")
    void leaked() {
        for (var leaked : List.of("mailcreated5240", "MailCreated5240!!", "unbelievable", "Unb3li3vable", "2026unbelievable99", "MetallicaSlipknot1", "nirvana-pearljam 12")) {
            assertThat(passwords.wrong(leaked, NAMES)).as(leaked).contains(PasswordFault.LEAKED);
        }
        assertThat(passwords.wrong("unbelievable kruiwagen", NAMES)).as("with a word of one's own").isEmpty();
    }

    @Test
    @DisplayName("that holds a name everybody knows is refused")
    void names() {
        for (var known : List.of("fatima houdt van thee", "Idrissi en de maan", "mijn regenton loopt over", "huisregel is handig", "ik werk bij Vlierb00g", "DeRegenton forever", "F@t1ma rent snel")) {
            assertThat(passwords.wrong(known, NAMES)).as(known).contains(PasswordFault.NAME);
        }
        assertThat(passwords.wrong("de fiets van el alto", NAMES)).as("short parts of a name stand in many words").isEmpty();
    }

    @Test
    @DisplayName("is kept as Argon2id with 19 MiB and two rounds, each time other")
    void kept() {
        var hash = passwords.hash("kruiwagen onder de vliertak");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(passwords.hash("kruiwagen onder de vliertak"));
        assertThat(passwords.matches("kruiwagen onder de vliertak", Optional.of(hash))).isTrue();
        assertThat(passwords.matches("kruiwagen onder de vliertaK", Optional.of(hash))).isFalse();
        assertThat(passwords.matches("kruiwagen onder de vliertak ", Optional.of(hash))).isFalse();
    }

    @Test
    @DisplayName("is the same on two keyboards that write an accent in two ways")
    void accents() {
        assertThat(passwords.matches("cafe\u0301 aan de overkant", Optional.of(passwords.hash("caf\u00e9 aan de overkant")))).isTrue();
    }

    @Test
    @DisplayName("of a name that nobody has is never right, and takes as long")
    void nobody() {
        var hash = Optional.of(passwords.hash("kruiwagen onder de vliertak"));
        assertThat(passwords.matches("", Optional.empty())).isFalse();
        long[] known = new long[9], unknown = new long[9];
        for (int turn = 0; turn < 9; turn++) {
            known[turn] = work(() -> passwords.matches("een ander wachtwoord", hash));
            unknown[turn] = work(() -> passwords.matches("een ander wachtwoord", Optional.empty()));
        }
        assertThat(median(unknown)).isBetween(median(known) / 2, median(known) * 2);
        assertThat(median(known)).as("and that is long enough to be felt by who guesses").isGreaterThan(Duration.ofMillis(5).toNanos());
    }

    /** What it costs, in nanoseconds: work and not time, which is longer where another program is busy. */
    private static long work(Runnable doing) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        doing.run();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    private static long median(long[] times) {
        return LongStream.of(times).sorted().skip(4).findFirst().orElseThrow();
    }
}
