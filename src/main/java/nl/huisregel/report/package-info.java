/** What people report about a published picture or post, and what the head of the school decides. */
@ApplicationModule(displayName = "report", allowedDependencies = {"protocol", "database", "web", "school", "access", "journal", "agenda", "publication", "wall",
    "elsewhere", "limit"})
package nl.huisregel.report;

import org.springframework.modulith.ApplicationModule;
