/** Where a post stands with somebody else, on an account of the school: put there and taken away by hand, and what is said of it to who is shown. */
@ApplicationModule(displayName = "elsewhere", allowedDependencies = {"protocol", "database", "web", "school", "access", "journal", "media", "consent", "demo",
    "agenda", "publication", "wall"})
package nl.huisregel.elsewhere;

import org.springframework.modulith.ApplicationModule;
