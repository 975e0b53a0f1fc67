/** Mail that goes out: an outbox written with what causes it, a postman that brings it once, quiet hours, and what comes back. */
@ApplicationModule(displayName = "mail", allowedDependencies = {"database", "installation", "web", "school", "access", "journal", "agenda", "limit"})
package nl.huisregel.mail;

import org.springframework.modulith.ApplicationModule;
