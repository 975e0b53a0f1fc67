/** Who may be shown where, of a whole group or school: read by staff, on a screen or on one sheet of paper. */
@ApplicationModule(displayName = "overview", allowedDependencies = {"protocol", "database", "web", "school", "access", "consent", "edition"})
package nl.huisregel.overview;

import org.springframework.modulith.ApplicationModule;
