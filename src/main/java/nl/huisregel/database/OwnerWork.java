package nl.huisregel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Something only the owner of the tables may do, done at a start, after the migrations and before the first request. The owner's password
 * is used for nothing later, so whoever takes over the running application cannot do it.
 */
public interface OwnerWork {

    /** One transaction, committed afterwards. Row-level security binds the owner too: tell it which board first. */
    void run(Connection owner) throws SQLException;

    static void all(List<OwnerWork> work, Login login) {
        if (work.isEmpty()) {
            return;
        }
        try (var owner = login.connect()) {
            owner.setAutoCommit(false);
            for (var one : work) {
                one.run(owner);
                owner.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
