package nl.huisregel.roster;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.database.BoardId;
import nl.huisregel.mail.AddressSource;
import nl.huisregel.mail.MailAddress;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The addresses the school administration has; one that mail cannot go to is none. */
@Component
@Order(20)
class ContactAddresses implements AddressSource {

    private final ContactSql sql;

    ContactAddresses(ContactSql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<MailAddress> addressOf(BoardId board, UUID person) {
        return sql.email(board, person).flatMap(MailAddress::read);
    }

    @Override
    public Map<UUID, MailAddress> addresses(BoardId board) {
        return sql.emails(board).entrySet().stream().filter(one -> MailAddress.read(one.getValue()).isPresent())
            .collect(Collectors.toMap(Map.Entry::getKey, one -> MailAddress.read(one.getValue()).orElseThrow()));
    }
}
