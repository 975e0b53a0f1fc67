/** A post that goes out at a moment its author chose: set ready, decided again when that moment comes, or missed. */
@ApplicationModule(displayName = "schedule", allowedDependencies = {"protocol", "protocol::telling", "database", "web", "school", "access", "journal", "edition",
    "agenda", "publication"})
package nl.huisregel.schedule;

import org.springframework.modulith.ApplicationModule;
