/** What hangs where people read it: the news of a school, the page of a class, the feed, and the gate that hands out pictures. */
@ApplicationModule(displayName = "wall", allowedDependencies = {"database", "web", "school", "access", "media", "publication"})
package nl.huisregel.wall;

import org.springframework.modulith.ApplicationModule;
