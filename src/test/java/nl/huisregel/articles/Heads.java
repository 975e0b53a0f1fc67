package nl.huisregel.articles;

import java.util.stream.Collectors;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.words.Circumstance;

/** What the head of an edition says under one key, in few words. */
final class Heads {

    private Heads() {
    }

    static String said(Edition edition, String key) {
        return switch (key) {
            case "adopted" -> edition.adopted();
            case "council_consent" -> edition.councilConsent();
            case "layers" -> edition.layers().stream().map(layer -> layer.key()).collect(Collectors.joining(", "));
            case "blanks" -> edition.blanks().stream().map(blank -> blank.id()).collect(Collectors.joining(", "));
            case "applies" -> edition.appliesWhen().anyOf().stream().map(clause -> clause.all().toString()).collect(Collectors.joining(" or "));
            case "channels" -> edition.own().get(Circumstance.CHANNEL).toString();
            case "holders" -> edition.holders().toString();
            default -> throw new IllegalArgumentException(key);
        };
    }
}
