/** Who has which role where and until when, who acts in place of whom, what each role may, and who opened something confidential. */
@ApplicationModule(displayName = "role", allowedDependencies = {"database", "web", "school", "access", "journal", "agenda"})
package nl.huisregel.role;

import org.springframework.modulith.ApplicationModule;
