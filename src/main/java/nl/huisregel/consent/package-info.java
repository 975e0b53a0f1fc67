/** What people said about images of themselves or their children: asked by the protocol, kept as said, worked out per day, withdrawn at once. */
@ApplicationModule(displayName = "consent", allowedDependencies = {"protocol", "protocol::words", "database", "web", "school", "access", "journal", "edition", "agenda", "demo"})
package nl.huisregel.consent;

import org.springframework.modulith.ApplicationModule;
