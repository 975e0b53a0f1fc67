/** A post while its author writes it: the page of a draft, its people and pictures, and what happens to a draft that lies too long. */
@ApplicationModule(displayName = "draft", allowedDependencies = {"protocol", "protocol::words", "text", "database", "web", "school", "access", "journal", "media", "consent", "demo",
    "agenda", "publication", "schedule", "doubt", "elsewhere", "retouch", "limit"})
package nl.huisregel.draft;

import org.springframework.modulith.ApplicationModule;
