package nl.huisregel.school;

/** A location together with its board: what the directory finds at an address. */
public record Place(Board board, Location location) {}
