/** A post and its placements: what it is, what the protocol says of it in each place, how it goes out and how it is taken down. */
@ApplicationModule(displayName = "publication", allowedDependencies = {"protocol", "protocol::words", "text", "database", "web", "school", "access", "journal",
    "edition", "media", "consent", "limit"})
package nl.huisregel.publication;

import org.springframework.modulith.ApplicationModule;
