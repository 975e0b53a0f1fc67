package nl.huisregel.text;

import java.util.List;

/**
 * What a board changed and can change in what texts are looked at for.
 *
 * @param coarse    words that may be coarse, by alphabet
 * @param published what its schools tell everybody themselves
 */
public record WordList(List<String> coarse, List<Published> published) {
}
