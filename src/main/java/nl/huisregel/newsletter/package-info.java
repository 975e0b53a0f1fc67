/** The newsletter of a school: made of what was published, closed, and printed as a PDF. */
@ApplicationModule(displayName = "newsletter", allowedDependencies = {"protocol", "database", "web", "school", "access", "journal", "media", "paper", "consent",
    "demo", "agenda", "publication", "wall", "draft", "limit"})
package nl.huisregel.newsletter;

import org.springframework.modulith.ApplicationModule;
