/** A pupil of whom nothing may be seen: set and lifted by the head of the school, and known to hardly anybody. */
@ApplicationModule(displayName = "shield", allowedDependencies = {"database", "web", "school", "access", "agenda", "journal", "consent", "elsewhere"})
package nl.huisregel.shield;

import org.springframework.modulith.ApplicationModule;
