package nl.huisregel.web;

/** Somebody did this so often in a short time that it does not go ahead now; nothing was done. */
public final class TooOften extends RuntimeException {

    public TooOften() {
        super(null, null, false, false);
    }
}
