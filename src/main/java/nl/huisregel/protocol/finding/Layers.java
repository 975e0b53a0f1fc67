package nl.huisregel.protocol.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Layer;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Said;
import nl.huisregel.protocol.words.Value;

/** Layers of consent no place falls under, and places that fall under none: there nobody was ever asked, so nothing may hang. */
final class Layers {

    private final Notes notes;
    private final Breadth breadth;

    Layers(Notes notes) {
        this.notes = notes;
        this.breadth = new Breadth(notes.edition, notes.wider);
    }

    void look() {
        List<Layer> layers = notes.edition.layers();
        if (layers.isEmpty() && notes.norms().noneMatch(norm -> norm.form() instanceof Form.Ask)) {
            return;
        }
        Map<Layer, List<Value>> places = new LinkedHashMap<>();
        layers.forEach(layer -> places.put(layer, new ArrayList<>()));
        List<Value> outside = new ArrayList<>();
        places().forEach(place -> layers.stream().filter(layer -> holds(layer, place)).findFirst().ifPresentOrElse(layer -> places.get(layer).add(place), () -> outside.add(place)));
        places.forEach((layer, held) -> {
            if (held.isEmpty()) {
                empty(layer);
            }
        });
        if (!outside.isEmpty()) {
            outside(outside);
        }
    }

    /** A value that implies nothing names a kind of place, not a place; a place of the board's own always counts. */
    private Stream<Value> places() {
        return Stream.concat(Circumstance.CHANNEL.choices().stream().filter(value -> !value.implies().isEmpty()), Breadth.own(notes.edition, Circumstance.CHANNEL).stream());
    }

    private boolean holds(Layer layer, Value place) {
        return breadth.widened(Circumstance.CHANNEL, place.key()).stream().anyMatch(layer.channels()::contains);
    }

    private void empty(Layer layer) {
        notes.note(Finding.Kind.AGAINST_ITSELF, notes.sheet.line("layers"), "", List.of(),
            new Said("Onder de toestemming '" + layer.name().nl() + "' valt geen enkele plek.", "No place falls under the consent '" + layer.name().en() + "'."),
            new Said("Een ja op deze vraag maakt nergens iets mogelijk.", "A yes to this question makes nothing possible anywhere."),
            new Said("Noem de plekken die erbij horen, of haal de vraag weg.", "Name the places that belong to it, or take the question out."));
    }

    private void outside(List<Value> places) {
        String nl = String.join(", ", places.stream().map(place -> place.meaning().nl()).toList());
        String en = String.join(", ", places.stream().map(place -> place.meaning().en()).toList());
        notes.note(Finding.Kind.BLANK, notes.sheet.line("layers"), "", List.of(),
            new Said("Voor deze plekken wordt nooit toestemming gevraagd: " + nl + ".", "For these places consent is never asked: " + en + "."),
            new Said("Beeld van mensen komt daar niet te staan.", "Images of people do not go there."),
            new Said("Zeg bij welke soort toestemming deze plekken horen.", "Say which layer of consent these places belong to."));
    }
}
