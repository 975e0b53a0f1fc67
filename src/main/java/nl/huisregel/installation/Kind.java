package nl.huisregel.installation;

/** A demo with invented people, or the real data of a school. Decided at creation, never changed. */
public enum Kind {
    DEMO,
    SCHOOL
}
