/** A post and its placements: from draft through the decision to where it stands, and the gate that serves its pictures. */
@ApplicationModule(displayName = "publication", allowedDependencies = {"protocol", "protocol::words", "protocol::telling", "protocol::reading",
    "database", "web", "school", "access", "journal", "edition", "media", "consent", "installation", "demo", "agenda", "text", "paper"})
package nl.huisregel.publication;

import org.springframework.modulith.ApplicationModule;
