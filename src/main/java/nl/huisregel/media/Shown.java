package nl.huisregel.media;

import java.util.Set;
import java.util.UUID;

/** Who is on a picture, as somebody said it. Software never recognises anybody. */
public sealed interface Shown {

    /** Nobody has said yet who is shown; such a picture is published nowhere. */
    record Untagged() implements Shown {}

    /** Somebody looked and says that nobody can be recognised. */
    record NobodyRecognisable() implements Shown {}

    /** These persons can be recognised. */
    record People(Set<UUID> persons) implements Shown {

        public People {
            persons = Set.copyOf(persons);
            if (persons.isEmpty()) {
                throw new IllegalArgumentException("people without persons: say nobody recognisable instead");
            }
        }
    }
}
