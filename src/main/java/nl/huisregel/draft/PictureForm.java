package nl.huisregel.draft;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.huisregel.media.Marks;
import nl.huisregel.media.Origin;
import nl.huisregel.media.PictureId;
import nl.huisregel.media.Shown;

/** What stood in the card of one picture: who is on it, how, its words, and who made it. */
final class PictureForm {

    private final DraftForm form;

    PictureForm(DraftForm form) {
        this.form = form;
    }

    Optional<PictureId> picture() {
        return Optional.of(form.text("foto")).filter(text -> text.matches("[0-9a-f-]{36}")).map(PictureId::of);
    }

    /** Who is on it; naming nobody and not saying that nobody can be recognised leaves it unsaid. */
    Shown shown(Set<UUID> known) {
        Set<UUID> persons = form.values("wie").stream().filter(text -> text.matches("[0-9a-f-]{36}")).map(UUID::fromString).filter(known::contains).collect(Collectors.toCollection(HashSet::new));
        if (!persons.isEmpty()) {
            return new Shown.People(persons);
        }
        return form.has("niemand") ? new Shown.NobodyRecognisable() : new Shown.Untagged();
    }

    Marks marks() {
        return new Marks(told("portret"), told("lens"), switch (form.text("logo")) {
            case "official" -> Marks.Logo.OFFICIAL;
            case "own_made" -> Marks.Logo.OWN_MADE;
            default -> Marks.Logo.NONE;
        });
    }

    String altText() {
        String text = form.text("alt").strip();
        return text.substring(0, Math.min(500, text.length()));
    }

    /** From elsewhere only with a maker and what the maker allows; half of it is not enough and counts as not said. */
    Origin origin() {
        String maker = cut(form.text("maker"));
        String licence = cut(form.text("licentie"));
        return maker.isEmpty() || licence.isEmpty() ? new Origin.School() : new Origin.Elsewhere(maker, licence);
    }

    private static String cut(String text) {
        return text.strip().substring(0, Math.min(200, text.strip().length()));
    }

    /** Only what somebody answered: a question that was never asked, or left open, says nothing. */
    private Marks.Told told(String name) {
        return switch (form.text(name)) {
            case "ja" -> Marks.Told.YES;
            case "nee" -> Marks.Told.NO;
            default -> Marks.Told.UNKNOWN;
        };
    }
}
