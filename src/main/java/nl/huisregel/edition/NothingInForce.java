package nl.huisregel.edition;

/** The board has adopted no protocol yet: nothing can be decided, so nothing is published. */
public class NothingInForce extends RuntimeException {

    public NothingInForce(String board) {
        super("no edition in force for board " + board);
    }
}
