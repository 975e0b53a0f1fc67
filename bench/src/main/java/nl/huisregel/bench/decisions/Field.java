package nl.huisregel.bench.decisions;

/** What a draft says, and what a test of an article can look at. */
enum Field {

    ACT("act"), ROLE("role"), CHANNEL("channel"), MEDIUM("medium"), DURING("during"), CAPACITY("capacity"), WITH("friend"), REASON("reason"),
    OPINION("opinion"), SURNAME("surname"), PORTRAIT("portrait"), ANONYMOUS("anonymous"), DOUBT("doubt"),
    TEACHER_PERMITS("teacherPermits"), MANDATE("mandate"), GROUP("group");

    final String property;

    Field(String property) {
        this.property = property;
    }

    Object of(Draft draft) {
        return switch (this) {
            case ACT -> draft.getAct();
            case ROLE -> draft.getRole();
            case CHANNEL -> draft.getChannel();
            case MEDIUM -> draft.getMedium();
            case DURING -> draft.getDuring();
            case CAPACITY -> draft.getCapacity();
            case WITH -> draft.getFriend();
            case REASON -> draft.getReason();
            case OPINION -> draft.isOpinion();
            case SURNAME -> draft.isSurname();
            case PORTRAIT -> draft.isPortrait();
            case ANONYMOUS -> draft.isAnonymous();
            case DOUBT -> draft.isDoubt();
            case TEACHER_PERMITS -> draft.isTeacherPermits();
            case MANDATE -> draft.isMandate();
            case GROUP -> draft.getGroup();
        };
    }
}
