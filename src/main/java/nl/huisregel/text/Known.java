package nl.huisregel.text;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Somebody of a school, as a text may name them. @param kinds what they are there: pupil, guardian, colleague */
record Known(UUID id, String first, String last, String called, Optional<LocalDate> born, Set<String> kinds) {

    @Override
    public String toString() {
        return "Known[" + kinds + "]";
    }
}
