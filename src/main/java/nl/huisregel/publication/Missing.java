package nl.huisregel.publication;

import java.util.UUID;

/**
 * A picture that was put in a place and may not be seen there any more. The author learns that it
 * went, never for whom: so it carries no person and no reason.
 *
 * @param remain how many pictures are left in that place
 */
record Missing(UUID post, Channel channel, UUID picture, int position, int remain, String body) {}
