package nl.huisregel.web;

/** The reader is known, but may not do this in the capacity they are here in. */
public class NotYours extends RuntimeException {

    public NotYours() {
        super(null, null, false, false);
    }
}
