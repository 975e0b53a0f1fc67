package nl.huisregel.protocol;

/** What the role said to whom a doubt was referred. @param yes whether it may go on; @param by the role */
public record Answer(boolean yes, String by) {
}
