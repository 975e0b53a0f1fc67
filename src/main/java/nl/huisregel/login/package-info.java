/** How staff come in by themselves: an invitation, a password, a second factor, and what keeps guessing from paying. */
@ApplicationModule(displayName = "login", allowedDependencies = {"database", "installation", "web", "school", "access", "journal", "agenda", "mail", "limit"})
package nl.huisregel.login;

import org.springframework.modulith.ApplicationModule;
