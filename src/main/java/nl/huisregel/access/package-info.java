/** Who comes in, in which capacity, and what that capacity may do. */
@ApplicationModule(displayName = "access", allowedDependencies = {"database", "installation", "web", "school", "limit"})
package nl.huisregel.access;

import org.springframework.modulith.ApplicationModule;
