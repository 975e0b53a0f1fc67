package nl.huisregel.school;

/** Gezag (BW 1:245): whether somebody decides for a child by law. Unknown counts as no until confirmed. */
public enum Authority { YES, NO, UNKNOWN }
