package nl.huisregel.login;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.database.BoardId;
import nl.huisregel.mail.AddressSource;
import nl.huisregel.mail.MailAddress;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The address somebody of the staff signs in with is where they read mail. */
@Component
@Order(10)
class LoginAddresses implements AddressSource {

    private final LoginSql sql;

    LoginAddresses(LoginSql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<MailAddress> addressOf(BoardId board, UUID person) {
        return sql.of(board, person).map(Login::email).flatMap(MailAddress::read);
    }

    @Override
    public Map<UUID, MailAddress> addresses(BoardId board) {
        return sql.emails(board).entrySet().stream().filter(one -> MailAddress.read(one.getValue()).isPresent())
            .collect(Collectors.toMap(Map.Entry::getKey, one -> MailAddress.read(one.getValue()).orElseThrow()));
    }
}
