/** What people may ask about their data, and what the school must be able to show: downloads, corrections, erasure, terms, holds, and the two registers. */
@ApplicationModule(displayName = "privacy", allowedDependencies = {"protocol::telling", "database", "web", "school", "access", "agenda", "journal", "consent", "media", "elsewhere"})
package nl.huisregel.privacy;

import org.springframework.modulith.ApplicationModule;
