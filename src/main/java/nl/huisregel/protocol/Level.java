package nl.huisregel.protocol;

/** The layer an edition stands in. A narrower layer narrows a wider one and never loosens it. */
public enum Level {
    LAW, BOARD, LOCATION
}
