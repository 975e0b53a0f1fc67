package nl.huisregel.login.oidc;

/** Why nobody came in through a provider. */
enum Refusal {
    /** It did not answer. */
    AWAY,
    /** The person stopped there, or was not let through there. */
    STOPPED,
    /** The answer belongs to no question of this browser, or came too late, or a second time. */
    STALE,
    /** What it said is not to be trusted: a wrong sign, sender, receiver, time or number. */
    DISTRUSTED,
    /** It says nothing of what names the person. */
    NAMELESS,
    /** It does not know whether the mailbox is theirs. */
    UNVERIFIED,
    /** It does not say what it must say of everybody. */
    NOT_OURS,
    OTHER_SCHOOL,
    UNKNOWN,
    SEVERAL,
    /** Here this person is another account of the provider. */
    OTHER_ACCOUNT,
    NOT_ADMITTED,
    CLOSED,
    LEFT,
    /** A pupil below sixteen does not come in alone. */
    YOUNG,
    /** Asked to confirm, it says of no second factor. */
    WEAK;

    /** The key of the sentence that says what to do. */
    String text() {
        return "via.refused." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
