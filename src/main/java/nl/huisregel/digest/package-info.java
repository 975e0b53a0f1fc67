/** What waits for somebody, told by mail: once a day, at once for who wants that or where it cannot wait, and never for who does not. */
@ApplicationModule(displayName = "digest", allowedDependencies = {"database", "web", "school", "access", "agenda", "mail", "demo"})
package nl.huisregel.digest;

import org.springframework.modulith.ApplicationModule;
