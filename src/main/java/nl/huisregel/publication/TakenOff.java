package nl.huisregel.publication;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * How many pictures of a post left a place because somebody shown did not want it. Its author
 * learns that they went, never for whom: so it carries no person and no reason.
 *
 * @param remain how many are left there
 */
public record TakenOff(UUID post, Channel channel, int taken, int remain, String body) {

    private static final Pattern PICTURES = Pattern.compile("\\b(foto|photo|plaatje|kiekje)", Pattern.CASE_INSENSITIVE);

    /** The text speaks of pictures and none is left: its author had better look. */
    public boolean readsOddly() {
        return remain == 0 && PICTURES.matcher(body).find();
    }
}
