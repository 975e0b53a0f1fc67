package nl.huisregel.elsewhere;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Source;
import nl.huisregel.publication.Post;

/**
 * A post on the page where somebody puts it on an account of the school.
 *
 * @param own       whether the reader is who writes it, and so can put it there; the head can only tell
 * @param text      what to put there: title, text and what the protocol wants stated
 * @param pictures  those that may stand there now
 * @param withdrawn numbers of pictures handed out before that may not stand there any more
 * @param accounts  the accounts it does not stand on yet
 * @param standing  where it stands already
 * @param decision  what the protocol says now
 * @param terms     what it says of this place more than of a closed one, and of what stays after taking down
 */
public record HandView(Post post, boolean own, String text, List<HandPicture> pictures, List<Integer> withdrawn, List<SchoolAccount> accounts, List<Elsewhere> standing,
                       Decision decision, List<Source> terms) {

    /** A picture to put there. @param fetched by the address of whoever puts it there and nobody else @param number the number it has there */
    public record HandPicture(UUID id, int number, String altText) {
    }

    /** It may stand there, perhaps without some of its pictures. */
    public boolean may() {
        return decision.mayGoAhead();
    }

    /** What else the protocol tells whoever puts something there. */
    public List<Source> tells() {
        return decision.basis().tells().stream().filter(source -> !terms.contains(source)).toList();
    }

    public String path() {
        return "/berichten/" + post.id() + "/met-de-hand";
    }

    public Optional<SchoolAccount> only() {
        return accounts.size() == 1 ? Optional.of(accounts.getFirst()) : Optional.empty();
    }

    Set<UUID> handed() {
        return pictures.stream().map(HandPicture::id).collect(java.util.stream.Collectors.toSet());
    }
}
