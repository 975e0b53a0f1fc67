package nl.huisregel.protocol.reading;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.huisregel.protocol.words.Circumstance;
import nl.huisregel.protocol.words.Role;
import nl.huisregel.protocol.words.Term;

/** Reads what a term means: values of a circumstance, words of the term itself, or words of the school's own. */
final class Meanings {

    private final Known known;
    private final Expect expect;

    Meanings(Known known, Problems problems) {
        this.known = known;
        this.expect = new Expect(problems);
    }

    List<String> read(Field field, Term term) {
        Field is = field.at("is");
        Optional<Collection<String>> choices = choices(term);
        if (!is.given() && !term.choices().isEmpty()) {
            expect.refuse(field.at("means"), term.key(), "is, met " + String.join(", ", choices.orElseThrow()), "is, with " + String.join(", ", choices.orElseThrow()));
        }
        if (is.isMap()) {
            is.fields().forEach((key, value) -> choices.filter(them -> !them.contains(key)).ifPresent(them -> expect.refuse(value, key, String.join(", ", them))));
            return List.copyOf(is.fields().keySet());
        }
        return choices.map(them -> expect.oneOf(is, them)).orElseGet(() -> expect.names(is));
    }

    private Optional<Collection<String>> choices(Term term) {
        return switch (term) {
            case SOCIAL_MEDIA -> Optional.of(known.of(Circumstance.CHANNEL));
            case CAPACITY -> Optional.of(known.of(Circumstance.CAPACITY));
            case LESSON -> Optional.of(known.of(Circumstance.DURING));
            case LAYER -> Optional.of(known.of(Circumstance.LAYER));
            case DEVICE -> Optional.of(known.of(Circumstance.DEVICE));
            case READING -> Optional.of(Stream.concat(words(term).stream(), known.of(Circumstance.REVEALS).stream()).toList());
            case AUDIENCES, DEFAULT_AUDIENCE -> Optional.of(Expect.keys(Role.values()));
            default -> term.choices().isEmpty() ? Optional.empty() : Optional.of(words(term));
        };
    }

    private static List<String> words(Term term) {
        return term.choices().stream().map(value -> value.key()).toList();
    }
}
