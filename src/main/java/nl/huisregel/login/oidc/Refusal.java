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
    /** Asked to confirm, it says of no second factor. */
    WEAK;

    /** The key of the sentence that says what to do. A pupil asks the teacher, and is told so in shorter words. */
    String text(Provider.Who who) {
        return (who == Provider.Who.PUPILS ? "via.pupil." : "via.refused.") + name().toLowerCase(java.util.Locale.ROOT);
    }
}
