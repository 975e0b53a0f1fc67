/** A doubt put to whom the protocol names: asked, answered, and kept without names for the next post like it. */
@ApplicationModule(displayName = "doubt", allowedDependencies = {"protocol", "protocol::words", "database", "web", "school", "access", "journal", "edition",
    "media", "consent", "agenda", "publication", "wall"})
package nl.huisregel.doubt;

import org.springframework.modulith.ApplicationModule;
