package nl.huisregel.elsewhere;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL of the accounts a school has on networks of others. */
@Component
class AccountSql {

    private static final String ACCOUNTS = """
        select a.id, a.location_id, a.name, a.network, a.address, a.ended_at,
               (select count(*) from standing_elsewhere s where s.board_id = a.board_id and s.account_id = a.id and s.gone_at is null) as standing
        from school_account a where a.board_id = :board
        """;

    private final JdbcClient jdbc;

    AccountSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every account this school has or had, those in use first. */
    List<SchoolAccount> at(BoardId board, UUID location) {
        return in(board, ACCOUNTS + " and a.location_id = :location order by a.ended_at is not null, a.ended_at desc, lower(a.name)")
            .param("location", location).query(AccountSql::account).list();
    }

    Optional<SchoolAccount> find(BoardId board, UUID account) {
        return in(board, ACCOUNTS + " and a.id = :account").param("account", account).query(AccountSql::account).optional();
    }

    /** The account, which nobody else ends or changes until the transaction ends. */
    Optional<SchoolAccount> lock(BoardId board, UUID account) {
        return in(board, "select id from school_account where board_id = :board and id = :account for update").param("account", account).query(UUID.class).optional()
            .flatMap(id -> find(board, id));
    }

    boolean named(BoardId board, UUID location, String name, Optional<UUID> butFor) {
        return in(board, """
            select exists (select from school_account where board_id = :board and location_id = :location and ended_at is null
                and lower(name) = lower(:name) and id is distinct from cast(:except as uuid))
            """).param("location", location).param("name", name).param("except", butFor.orElse(null), java.sql.Types.OTHER).query(Boolean.class).single();
    }

    UUID insert(BoardId board, UUID location, String name, Network network, String address, UUID by, Instant now) {
        return in(board, """
            insert into school_account (board_id, location_id, name, network, address, added_by, added_at)
            values (:board, :location, :name, :network, :address, :by, :now) returning id
            """).param("location", location).param("name", name).param("network", network.key()).param("address", address).param("by", by)
            .param("now", Timestamp.from(now)).query(UUID.class).single();
    }

    boolean change(BoardId board, UUID account, String name, Network network, String address) {
        return in(board, "update school_account set name = :name, network = :network, address = :address where board_id = :board and id = :account and ended_at is null")
            .param("account", account).param("name", name).param("network", network.key()).param("address", address).update() == 1;
    }

    boolean end(BoardId board, UUID account, UUID by, Instant now) {
        return in(board, "update school_account set ended_by = :by, ended_at = :now where board_id = :board and id = :account and ended_at is null")
            .param("account", account).param("by", by).param("now", Timestamp.from(now)).update() == 1;
    }

    static SchoolAccount account(ResultSet row, int number) throws SQLException {
        return new SchoolAccount(row.getObject("id", UUID.class), row.getObject("location_id", UUID.class), row.getString("name"),
            Network.valueOf(row.getString("network").toUpperCase(Locale.ROOT)), row.getString("address"),
            Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant), row.getInt("standing"));
    }

    private StatementSpec in(BoardId board, String statement) {
        return jdbc.sql(statement).param("board", board.value());
    }
}
