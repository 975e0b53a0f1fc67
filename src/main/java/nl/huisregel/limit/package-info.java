/** How often, how much at once and how large: the limits of the whole product in two tables, and the count of what is limited over time. */
@ApplicationModule(displayName = "limit", allowedDependencies = "web")
package nl.huisregel.limit;

import org.springframework.modulith.ApplicationModule;
