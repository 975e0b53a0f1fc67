package nl.huisregel.login;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All SQL about the key that secrets are sealed with; the key itself is never there. */
@Component
class LoginKeySql {

    private final JdbcClient jdbc;

    LoginKeySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> fingerprint() {
        return jdbc.sql("select fingerprint from login_key").query(byte[].class).optional();
    }

    void keep(byte[] fingerprint) {
        jdbc.sql("insert into login_key (fingerprint) values (:fingerprint) on conflict do nothing").param("fingerprint", fingerprint).update();
    }
}
