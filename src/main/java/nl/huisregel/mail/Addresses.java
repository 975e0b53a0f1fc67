package nl.huisregel.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.huisregel.database.BoardId;
import nl.huisregel.database.Fence;
import org.springframework.stereotype.Component;

/** At which address somebody reads mail, asked of every part of the product that knows some; the first that knows is right. */
@Component
public class Addresses {

    private final List<AddressSource> sources;
    private final Fence fence;

    Addresses(List<AddressSource> sources, Fence fence) {
        this.sources = sources;
        this.fence = fence;
    }

    public Optional<MailAddress> of(BoardId board, UUID person) {
        return fence.reading(board, () -> sources.stream().flatMap(source -> source.addressOf(board, person).stream()).findFirst());
    }

    /** Everybody who can be written to. */
    public Map<UUID, MailAddress> all(BoardId board) {
        return fence.reading(board, () -> {
            Map<UUID, MailAddress> all = new HashMap<>();
            sources.forEach(source -> source.addresses(board).forEach(all::putIfAbsent));
            return all;
        });
    }
}
