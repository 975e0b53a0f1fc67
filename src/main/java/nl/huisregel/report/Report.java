package nl.huisregel.report;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody said about a picture or a post.
 *
 * @param by  who, for the head only; empty for who left no name
 * @param inConfidence whether the words and the name are for a confidential contact alone
 * @param hat in which capacity, as the key of its word
 */
public record Report(boolean ofChild, String words, Optional<String> by, Optional<String> hat, Instant madeAt, boolean inConfidence) {
}
