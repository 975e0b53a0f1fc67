package nl.huisregel.family;

import java.util.List;

/** Whose letter it is, for the question whether that is who reads it. */
public record Whose(String name, List<String> children) {}
