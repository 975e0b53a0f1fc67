package nl.huisregel.access;

import java.time.Instant;

/**
 * A session of somebody, as its owner sees it.
 *
 * @param handle names it on a page; nobody can sign in with it
 * @param here whether it is the one that asks
 */
public record SignedIn(String handle, Device device, Instant since, Instant seen, boolean here) {}
