package nl.huisregel.child;

import java.time.Instant;
import nl.huisregel.publication.Channel;
import nl.huisregel.wall.LivePicture;

/**
 * A picture of somebody as it hangs in one place now.
 *
 * @param others how many other people are on it
 */
public record Sighting(Channel channel, String title, Instant since, LivePicture picture, int others) {}
