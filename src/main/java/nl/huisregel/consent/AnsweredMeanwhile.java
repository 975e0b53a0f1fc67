package nl.huisregel.consent;

/** Somebody sends a form that was filled in before their own latest answer, from another tab or an earlier page: an old yes must not undo a no. */
public class AnsweredMeanwhile extends RuntimeException {

    public AnsweredMeanwhile() {
        super(null, null, false, false);
    }
}
