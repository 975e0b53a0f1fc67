package nl.huisregel.protocol.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.huisregel.protocol.Finding;
import nl.huisregel.protocol.Form;
import nl.huisregel.protocol.Layer;
import nl.huisregel.protocol.words.Act;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Role;
import nl.huisregel.protocol.words.Said;
import nl.huisregel.protocol.words.Value;

/** Layers of consent no place falls under, and places that fall under none: there nobody was ever asked, so nothing may hang. */
final class Layers {

    /** What has nothing to do with school is outside the protocol anyhow. */
    private static final Set<Circumstance> ABOUT_A_PLACE = Set.of(Circumstance.CHANNEL, Circumstance.RELATES, Circumstance.SHOWS);

    private static final List<String> PEOPLE = List.of("people");

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
        outside.removeIf(this::closed);
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

    /** Where nothing may be published at all, nobody has to be asked. */
    private boolean closed(Value place) {
        Set<String> wide = breadth.widened(Circumstance.CHANNEL, place.key());
        return notes.norms().anyMatch(norm -> !norm.advises() && norm.form() instanceof Form.Forbid forbid && forbid.acts().contains(Act.PUBLISH) && forbid.unless().isEmpty()
            && norm.who().binds(Role.STAFF)
            && (forbid.when().always() || forbid.when().anyOf().stream().anyMatch(clause -> ABOUT_A_PLACE.containsAll(clause.all().keySet())
                && clause.all().getOrDefault(Circumstance.SHOWS, PEOPLE).containsAll(PEOPLE)
                && clause.all().getOrDefault(Circumstance.CHANNEL, List.copyOf(wide)).stream().anyMatch(wide::contains))));
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
