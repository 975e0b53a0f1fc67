package nl.huisregel.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.huisregel.database.Fence;
import nl.huisregel.installation.Installation;
import nl.huisregel.school.Directory;
import nl.huisregel.school.Register;
import nl.huisregel.school.SchoolYear;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the boards of the demo at its first start; in a school's own installation it does nothing. */
@Component
class Demo implements ApplicationRunner {

    /** The boards, in the order in which a visitor meets them. */
    static final List<String> BOARDS = List.of("vlierboog", "waterkant", "roggeveld", "muntpad", "steenuil");

    private final Installation installation;
    private final Directory directory;
    private final Register register;
    private final Fence fence;
    private final TransactionTemplate transaction;
    private final List<DemoSeed> seeds;
    private final Clock clock;

    Demo(Installation installation, Directory directory, Register register, Fence fence,
         PlatformTransactionManager transactions, List<DemoSeed> seeds, Clock clock) {
        this.installation = installation;
        this.directory = directory;
        this.register = register;
        this.fence = fence;
        this.transaction = new TransactionTemplate(transactions);
        this.seeds = seeds;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (installation.isDemo()) {
            make("vlierboog", "Stichting Vlierboog", 262);
            make("waterkant", "Stichting Waterkant", 165);
            make("roggeveld", "Stichting Roggeveld", 130);
            make("muntpad", "Stichting Muntpad", 320);
            make("steenuil", "Stichting Steenuil", 40);
        }
    }

    /** A board is made whole or not at all, so a board that is there is finished. */
    private void make(String slug, String name, int hue) {
        if (directory.boards().stream().anyMatch(board -> board.slug().equals(slug))) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            var id = register.found(slug, name, hue);
            var board = new DemoBoard(id, slug, SchoolYear.of(LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"))));
            fence.inside(id, () -> seeds.forEach(seed -> seed.sow(board)));
        });
    }
}
