package nl.huisregel.media.gate;

/** The three kinds of file that become a picture. */
public enum Format { JPEG, PNG, WEBP }
