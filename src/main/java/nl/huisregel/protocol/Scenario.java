package nl.huisregel.protocol;

import java.util.List;
import java.util.Optional;
import nl.huisregel.protocol.words.Said;

/**
 * What an article is expected to decide in some cases around its boundary; kept beside the protocol, and rendered as a page.
 *
 * @param article the ref of the article it shows
 */
public record Scenario(String article, Said about, List<Case> cases) {

    /** One act with what it must lead to. */
    public record Case(Said title, Deed deed, List<Expected> expected) {
    }

    /**
     * What must come out for one place.
     *
     * @param channel the place; empty for acts without one
     * @param grounds ids of norms that must be among the article grounds that stand or are met
     * @param law     ids of norms of the law that must be among the grounds
     * @param advice  ids of norms that must advise
     * @param lifted  ids of norms that must be there and lifted
     * @param asks    circumstances that must be asked, and no others, where any are named
     * @param duties  duties that must be owed, as {@code state author}
     * @param waits   duties the act must still wait for
     * @param tells   ids of norms that must be told
     * @param persons keys of persons the refusing grounds must name
     * @param absent  ids of norms that must neither stand as a ground nor be told: the other side of the boundary
     */
    public record Expected(Optional<String> channel, String outcome, boolean silent, Optional<String> to, List<String> grounds, List<String> law,
                           List<String> advice, List<String> lifted, List<String> asks, List<String> duties, List<String> waits, List<String> tells, List<String> persons, List<String> absent, int line) {
    }
}
