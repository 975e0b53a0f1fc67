package nl.huisregel.elsewhere;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.huisregel.demo.Cast;
import nl.huisregel.demo.DemoBoard;
import nl.huisregel.demo.DemoSeed;
import nl.huisregel.school.School;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The accounts of the demo's schools. */
@Component
@Order(15)
class AccountSeed implements DemoSeed {

    private final AccountSql sql;
    private final School school;
    private final Clock clock;

    AccountSeed(AccountSql sql, School school, Clock clock) {
        this.sql = sql;
        this.school = school;
        this.clock = clock;
    }

    @Override
    public void sow(DemoBoard board) {
        for (List<String> row : Cast.rows(board.slug(), "accounts")) {
            UUID at = board.location(row.get(0));
            sql.insert(board.id(), at, row.get(2), Network.valueOf(row.get(1).toUpperCase(Locale.ROOT)), row.get(3), school.headsOf(board.id(), at).getFirst().person(), clock.instant());
        }
    }
}
