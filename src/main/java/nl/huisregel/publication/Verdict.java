package nl.huisregel.publication;

import java.util.List;
import nl.huisregel.media.PictureId;
import nl.huisregel.protocol.Decision;
import nl.huisregel.protocol.Deed;

/** What the protocol in force says of a post in one place. @param pictures the pictures that would go there, in order */
public record Verdict(Channel channel, Deed deed, Decision decision, List<PictureId> pictures) {
}
