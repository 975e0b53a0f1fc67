package nl.huisregel.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import nl.huisregel.database.Fence;
import nl.huisregel.school.Board;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.Directory;
import nl.huisregel.school.Location;
import nl.huisregel.school.Register;
import nl.huisregel.school.Role;
import nl.huisregel.school.School;
import nl.huisregel.school.SchoolCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The first board, its first school and its administrator, entered by who holds the one-time link. */
@Component
class Founding {

    private static final int HUE = 262;

    private final FirstLink link;
    private final Register register;
    private final Directory directory;
    private final School school;
    private final Accounts accounts;
    private final Fence fence;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Founding(FirstLink link, Register register, Directory directory, School school, Accounts accounts, Fence fence,
             PlatformTransactionManager transactions, Clock clock) {
        this.link = link;
        this.register = register;
        this.directory = directory;
        this.school = school;
        this.accounts = accounts;
        this.fence = fence;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** The administrator who is already there, when a board was entered before. */
    Optional<Colleague> administrator() {
        return directory.boards().stream().map(Board::id).flatMap(board -> school.administrators(board).stream()).findFirst();
    }

    /** Uses the link and enters everything, or nothing. Empty when the link was already used. */
    Optional<Capacity> found(String token, FoundingForm form) {
        return transaction.execute(_ -> {
            if (!directory.boards().isEmpty() || !link.use(token)) {
                return Optional.<Capacity>empty();
            }
            var board = register.found(FoundingForm.slug(form.board()), form.board(), HUE);
            return fence.inside(board, () -> {
                var place = register.open(board, FoundingForm.slug(form.school()), form.school(), form.town(), Location.Kind.PRIMARY);
                SchoolCode.read(form.brin()).ifPresent(code -> register.code(board, place, code));
                var person = register.welcome(board, form.firstName(), form.lastName(), null, null);
                register.employ(board, person, Role.ADMINISTRATOR, null, null, today());
                // Nobody gives a role to themselves; here nobody else is there yet to give it.
                if (!form.head().isEmpty()) {
                    register.employ(board, person, Role.HEAD, place, null, today());
                }
                accounts.open(board, person);
                return Optional.of(new Capacity(board, person, Hat.ADMINISTRATOR));
            });
        });
    }

    /** Lets the administrator in again with a new link. */
    Optional<Capacity> again(String token) {
        return directory.boards().stream()
            .flatMap(board -> school.administrators(board.id()).stream().map(one -> new Capacity(board.id(), one.person(), Hat.ADMINISTRATOR)))
            .findFirst().filter(_ -> link.use(token));
    }

    boolean opens(String token) {
        return link.opens(token);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
    }
}
