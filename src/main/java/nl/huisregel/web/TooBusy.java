package nl.huisregel.web;

/** So many ask for one board at once that this request is turned away before anything was done; it may come back in a moment. */
public final class TooBusy extends RuntimeException {

    public TooBusy() {
        super(null, null, false, false);
    }
}
