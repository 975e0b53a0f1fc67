package nl.huisregel.consent;

/** The question was changed while somebody was answering it: what they answered is not what is asked now. */
public class QuestionChanged extends RuntimeException {

    public QuestionChanged() {
        super(null, null, false, false);
    }
}
