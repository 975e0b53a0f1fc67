/** A post that stands, changed or taken away by its author or by the head of the school, and who hears of it. */
@ApplicationModule(displayName = "correction", allowedDependencies = {"protocol", "protocol::words", "database", "web", "access", "journal", "edition", "media",
    "consent", "agenda", "publication", "wall", "schedule", "elsewhere", "draft"})
package nl.huisregel.correction;

import org.springframework.modulith.ApplicationModule;
