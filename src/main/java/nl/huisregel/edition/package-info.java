/** Which wording of the protocol is in force where and when, and its page for everybody to read. */
@ApplicationModule(displayName = "edition", allowedDependencies = {"protocol", "protocol::reading", "protocol::telling", "protocol::words", "database", "web", "school", "access", "journal", "agenda"})
package nl.huisregel.edition;

import org.springframework.modulith.ApplicationModule;
