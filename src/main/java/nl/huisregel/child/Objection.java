package nl.huisregel.child;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.huisregel.publication.Channel;

/**
 * One picture that was taken off for somebody, everywhere and for good.
 *
 * @param title of the post it stood in
 * @param channels where it stood
 */
public record Objection(UUID picture, String title, Set<Channel> channels, Instant madeAt) {}
