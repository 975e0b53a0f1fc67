package nl.huisregel.year;

import java.util.List;
import java.util.UUID;

/**
 * What a transition means for one group of the year that ends.
 *
 * @param later    posts set ready for its class page at a moment when that page is over
 * @param doubts   questions about its posts that nobody answered yet
 * @param runsOut  of how many pupils every yes ends with the year, because the protocol asks each year
 * @param stays    of how many a yes goes on into the new year
 * @param leaves   of how many every yes ends because they go to another school
 */
public record Ending(UUID group, String name, List<Plan.Move> moves, int onClassPage, int drafts, int later, int doubts, int runsOut, int stays, int leaves) {}
