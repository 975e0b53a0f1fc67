/** The append-only record of what was decided and done, one chain per board. */
@ApplicationModule(displayName = "journal", allowedDependencies = {"protocol", "protocol::telling", "protocol::reading", "protocol::words", "database", "school", "access"})
package nl.huisregel.journal;

import org.springframework.modulith.ApplicationModule;
