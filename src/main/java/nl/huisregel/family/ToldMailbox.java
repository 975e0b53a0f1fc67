package nl.huisregel.family;

import java.util.Optional;

/** A mailbox a parent says is theirs. @param refused why the school did not believe it; empty while it waits */
public record ToldMailbox(String email, Optional<String> refused) {}
