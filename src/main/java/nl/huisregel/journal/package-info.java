/** The append-only record of what was decided and done, one chain per board: sealed as it grows, signed as it stands, inspected every day. */
@ApplicationModule(displayName = "journal", allowedDependencies = {"protocol", "protocol::telling", "protocol::reading", "protocol::words", "database", "installation", "web", "school", "access", "agenda"})
package nl.huisregel.journal;

import org.springframework.modulith.ApplicationModule;
