/** How guardians come in: a letter with a code, the mailbox the school knows, and what of their answers waits until it is sure who gave it. */
@ApplicationModule(displayName = "family", allowedDependencies = {"database", "installation", "web", "school", "access", "journal", "agenda", "login", "consent", "paper", "mail", "demo", "limit"})
package nl.huisregel.family;

import org.springframework.modulith.ApplicationModule;
