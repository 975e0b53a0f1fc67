package nl.huisregel.installation;

/** Starting stops here. Carries one sentence, in Dutch and in English, that says what to do. */
public final class CannotStart extends RuntimeException {

    private final String dutch;
    private final String english;

    public CannotStart(String dutch, String english) {
        this(dutch, english, null);
    }

    public CannotStart(String dutch, String english, Throwable cause) {
        super(english, cause);
        this.dutch = dutch;
        this.english = english;
    }

    public String dutch() {
        return dutch;
    }

    public String english() {
        return english;
    }
}
