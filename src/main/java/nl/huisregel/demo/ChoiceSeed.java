package nl.huisregel.demo;

import nl.huisregel.access.Hat;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who stands on the page where a visitor chooses whom to be. */
@Component
@Order(1)
class ChoiceSeed implements DemoSeed {

    private final DemoSql sql;

    ChoiceSeed(DemoSql sql) {
        this.sql = sql;
    }

    @Override
    public void sow(DemoBoard board) {
        int place = 0;
        for (var row : Cast.rows(board.slug(), "choices")) {
            sql.addChoice(board.id(), place++, board.person(row.get(0)), Hat.valueOf(row.get(1).toUpperCase()), row.get(2), row.get(3));
        }
    }
}
