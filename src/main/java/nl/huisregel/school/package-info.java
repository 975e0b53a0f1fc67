/** Locations, timetables, groups, pupils, guardians and staff: who is where, and who belongs to whom. */
@ApplicationModule(displayName = "school", allowedDependencies = {"database", "web"})
package nl.huisregel.school;

import org.springframework.modulith.ApplicationModule;
