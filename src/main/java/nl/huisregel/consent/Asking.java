package nl.huisregel.consent;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisregel.protocol.Edition;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Layer;
import nl.huisregel.protocol.Norm;
import nl.huisregel.protocol.Renewal;
import nl.huisregel.protocol.Source;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Moment;
import nl.huisregel.protocol.words.Value;

/** Makes the question out of the norms of the protocol that ask for consent. Nothing about any one board is written here. */
final class Asking {

    private static final List<String> MEDIA = List.of("photo", "film", "sound");

    private Asking() {}

    /**
     * Every layer is asked, also one that the norms do not name: without a yes nothing of anybody may stand there, so somebody must be
     * able to say it. Where the board's protocol asks nothing of this kind of person, the law does.
     */
    static Asked of(Edition board, Edition law, Asked.Kind kind, LocalDate day) {
        var by = Renewal.asks(List.of(law, board), kind.shown());
        var layers = board.layers().stream().map(layer -> layer(board, layer, media(by, layer))).toList();
        var tells = tells(board).filter(source -> channels(source).isEmpty()).toList();
        return new Asked(board, kind, by, layers, tells, Renewal.lastDay(by, day));
    }

    private static boolean names(Form.Ask ask, Layer layer) {
        return ask.layers().isEmpty() || ask.layers().contains(layer.key());
    }

    private static List<String> media(List<Source> by, Layer layer) {
        Set<String> named = new LinkedHashSet<>();
        by.stream().map(Asking::ask).filter(ask -> layer.settled().isPresent() || names(ask, layer)).forEach(ask -> named.addAll(ask.media()));
        return named.isEmpty() ? List.of("photo") : MEDIA.stream().filter(named::contains).toList();
    }

    private static AskedLayer layer(Edition edition, Layer layer, List<String> media) {
        Map<String, Source> byArticle = new LinkedHashMap<>();
        layer.cites().stream().map(id -> norm(edition, id)).flatMap(Optional::stream).forEach(norm -> byArticle.putIfAbsent(norm.article(), new Source(edition, norm)));
        return new AskedLayer(layer, media, List.copyOf(byArticle.values()),
            tells(edition).filter(source -> channels(source).stream().anyMatch(channel -> within(layer, channel))).toList());
    }

    private static Optional<Norm> norm(Edition edition, String id) {
        return edition.norms().filter(norm -> norm.id().equals(id) || norm.cites().contains(id)).findFirst();
    }

    private static Stream<Source> tells(Edition edition) {
        return edition.norms().filter(norm -> norm.form() instanceof Form.Tell tell && tell.moments().contains(Moment.CONSENT_REQUEST))
            .map(norm -> new Source(edition, norm));
    }

    private static List<String> channels(Source source) {
        return source.norm().form() instanceof Form.Tell tell
            ? tell.when().anyOf().stream().flatMap(clause -> clause.all().getOrDefault(Circumstance.CHANNEL, List.of()).stream()).toList() : List.of();
    }

    /** Whether there are places of this kind inside the layer: a place that is both. */
    private static boolean within(Layer layer, String kind) {
        return Circumstance.CHANNEL.choices().stream().anyMatch(value ->
            layer.channels().stream().anyMatch(channel -> is(value, channel)) && is(value, kind));
    }

    private static boolean is(Value value, String kind) {
        return value.key().equals(kind) || value.implies().stream()
            .anyMatch(wider -> Circumstance.CHANNEL.value(wider).filter(it -> is(it, kind)).isPresent());
    }

    private static Form.Ask ask(Source source) {
        return (Form.Ask) Objects.requireNonNull(source.norm().form());
    }
}
