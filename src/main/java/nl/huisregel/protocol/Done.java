package nl.huisregel.protocol;

import java.util.Optional;

/** A duty that was done for this act. @param duty as {@code confirm reviewed}; @param as what was given, where something is */
public record Done(String duty, Optional<String> as) {
}
