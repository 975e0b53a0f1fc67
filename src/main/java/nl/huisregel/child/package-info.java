/** What is published of one person, for that person or who decides for them: seen, and taken off. */
@ApplicationModule(displayName = "child", allowedDependencies = {"database", "web", "school", "access", "journal", "consent", "publication", "wall", "elsewhere"})
package nl.huisregel.child;

import org.springframework.modulith.ApplicationModule;
