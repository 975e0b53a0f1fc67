package nl.huisregel.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisregel.database.BoardId;
import nl.huisregel.installation.Installation;
import nl.huisregel.mail.AddressSource;
import nl.huisregel.mail.MailAddress;
import nl.huisregel.school.Colleague;
import nl.huisregel.school.School;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Addresses of who works in the demo, at a domain that never exists: so that its outbox has something to show. */
@Component
@Order(100)
class DemoAddresses implements AddressSource {

    private final Installation installation;
    private final School school;

    DemoAddresses(Installation installation, School school) {
        this.installation = installation;
        this.school = school;
    }

    @Override
    public Optional<MailAddress> addressOf(BoardId board, UUID person) {
        return installation.isDemo() ? school.employmentsOf(board, person).stream().findFirst().flatMap(DemoAddresses::address) : Optional.empty();
    }

    @Override
    public Map<UUID, MailAddress> addresses(BoardId board) {
        return !installation.isDemo() ? Map.of() : Stream.of(school.boardMembers(board), school.administrators(board), school.locations(board).stream()
                .flatMap(location -> school.colleaguesAt(board, location.id()).stream()).toList())
            .flatMap(List::stream).filter(colleague -> address(colleague).isPresent()).collect(Collectors.toMap(Colleague::person, colleague -> address(colleague).orElseThrow(), (first, _) -> first));
    }

    private static Optional<MailAddress> address(Colleague colleague) {
        String plain = Normalizer.normalize(colleague.fullName(), Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "").strip().replaceAll(" +", ".");
        return MailAddress.read(plain + "@school.example");
    }
}
