package nl.huisregel.login;

import java.time.Instant;
import java.util.UUID;

/** Something that changed in how somebody comes in, told to that person. @param by who did it, which may be the person */
public record Notice(Kind kind, Instant at, UUID by, boolean seen) {

    /** What changed. */
    public enum Kind {
        INVITED, LINK_MADE, SET, PASSWORD_CHANGED, CODES_RENEWED, CODE_USED, LINKED, UNLINKED, PASSKEY_ADDED, PASSKEY_REMOVED, PASSKEY_DOUBTED;

        /** The key of the sentence. */
        public String text() {
            return "login.notice." + name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Told at the next sign-in, because somebody else did it or it is seldom meant. */
        boolean loud() {
            return this == LINK_MADE || this == CODE_USED || this == SET || this == PASSWORD_CHANGED || this == PASSKEY_ADDED || this == PASSKEY_REMOVED || this == PASSKEY_DOUBTED;
        }
    }
}
