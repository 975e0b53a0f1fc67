package nl.huisregel.bench.decisions;

import java.util.List;

/** An answer in one form for all engines, so that they can be held beside each other. */
public record Said(String outcome, String to, List<String> articles, List<String> duties, List<String> lacking) {
}
