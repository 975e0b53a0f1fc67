package nl.huisregel.web;

/**
 * What was asked for does not exist, or is not the reader's to see: the answer is the same page,
 * so nobody learns from it that a thing of another school exists.
 */
public class NotThere extends RuntimeException {

    public NotThere() {
        super(null, null, false, false);
    }
}
