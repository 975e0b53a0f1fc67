package nl.huisregel.mail;

import java.util.Locale;
import java.util.Optional;

/** What a server made of one letter. */
sealed interface Outcome {
    /** It has it now. */
    record Taken() implements Outcome {}

    /** Not now. */
    record Later(Fault fault) implements Outcome {}

    /** Not this one, ever. */
    record Refused(Fault fault) implements Outcome {}

    /** The line broke after all of it was sent, before an answer came: sending it again might bring it twice. */
    record Unsure() implements Outcome {}

    /** It is not about this letter: the server cannot be reached or will have none of us. @param unsafe what is wrong with the line, where we know */
    record Trouble(Kind kind, Optional<Unsafe> unsafe) implements Outcome {
        enum Kind { AWAY, NOT_SAFE, WRONG_PASSWORD, NO_SENDER }

        Trouble(Kind kind) {
            this(kind, Optional.empty());
        }

        /** The key of the sentence that says it, and what to do. */
        String text() {
            return "mail.trouble." + (kind + unsafe.map(what -> "." + what).orElse("")).toLowerCase(Locale.ROOT);
        }
    }
}
