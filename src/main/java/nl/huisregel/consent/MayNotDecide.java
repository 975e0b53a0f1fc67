package nl.huisregel.consent;

/** Somebody answers for a person about whom they have no say; their page tells why. */
public class MayNotDecide extends RuntimeException {

    public MayNotDecide() {
        super(null, null, false, false);
    }
}
