package nl.huisregel.doubt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.media.Picture;
import nl.huisregel.media.Shown;
import nl.huisregel.publication.Content;
import nl.huisregel.publication.Post;
import nl.huisregel.publication.Verdict;

/**
 * A doubt as whoever answers it reads it: the post as it would go out there now.
 *
 * @param now     the post and what is decided of it now; empty where nothing is left to answer
 * @param deputy  whether the reader stands in for who holds the role
 * @param names   of everybody shown, by id
 * @param since   what is not the same since it was asked
 * @param earlier what the school answered before to posts like it
 * @param also    the same question about the same post in other places, where nothing else is in the way either: one answer may do for all
 */
public record DoubtView(Doubt doubt, Optional<Now> now, boolean deputy, Map<UUID, String> names, List<Content.Difference> since, List<Precedent> earlier,
                        List<Also> also) {

    /** The same question in another place. @param content what it is about, for who answers it without opening it */
    public record Also(Doubt doubt, Content content) {
    }

    /** @param pictures those meant for this place, in order */
    public record Now(Post post, Verdict verdict, Referral referral, Content content, List<Picture> pictures) {
    }

    /** Everybody on a picture, by name; none where nobody is recognisable or nobody said. */
    public List<String> on(Picture picture) {
        return picture.shown() instanceof Shown.People people ? people.persons().stream().map(id -> names.getOrDefault(id, "?")).sorted().toList() : List.of();
    }

    public boolean unsaid(Picture picture) {
        return picture.shown() instanceof Shown.Untagged;
    }

    /** Ids as they stand in a part, as names. */
    public static String named(String ids, Map<UUID, String> names) {
        return java.util.Arrays.stream(ids.split(" ")).filter(id -> id.matches("[0-9a-f-]{36}")).map(id -> names.getOrDefault(UUID.fromString(id), "?")).sorted().collect(Collectors.joining(", "));
    }
}
