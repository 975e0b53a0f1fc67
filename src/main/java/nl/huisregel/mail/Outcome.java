package nl.huisregel.mail;

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

    /** It is not about this letter: the server cannot be reached or will have none of us. */
    record Trouble(Kind kind) implements Outcome {
        enum Kind {
            AWAY, NOT_SAFE, WRONG_PASSWORD, NO_SENDER;

            String text() {
                return "mail.trouble." + name().toLowerCase(java.util.Locale.ROOT);
            }
        }
    }
}
