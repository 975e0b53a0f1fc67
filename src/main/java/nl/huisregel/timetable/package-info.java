/** The schools of a board, and when each has school and lessons: what rules on lesson time and terms rest on. */
@ApplicationModule(displayName = "timetable", allowedDependencies = {"database", "web", "school", "access", "journal", "agenda"})
package nl.huisregel.timetable;

import org.springframework.modulith.ApplicationModule;
