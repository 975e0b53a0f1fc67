/** What a text may give away, found while it is written: it points at things to ask about, and never says what they are. */
@ApplicationModule(displayName = "text", allowedDependencies = {"protocol", "protocol::words", "database", "web", "access", "journal"})
package nl.huisregel.text;

import org.springframework.modulith.ApplicationModule;
