/** How pupils come in at school: with the code the teacher shows to the class, their first name and three pictures. */
@ApplicationModule(displayName = "classcode", allowedDependencies = {"database", "web", "school", "access", "journal", "login", "limit"})
package nl.huisregel.classcode;

import org.springframework.modulith.ApplicationModule;
