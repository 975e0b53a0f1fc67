package nl.huisregel.mail;

import java.util.Optional;
import java.util.UUID;

/** Whom a mail is for. @param person empty where we know an address only */
public record Recipient(Optional<UUID> person, MailAddress address) {

    public static Recipient of(UUID person, MailAddress address) {
        return new Recipient(Optional.of(person), address);
    }

    public static Recipient of(MailAddress address) {
        return new Recipient(Optional.empty(), address);
    }
}
