/** A picture of a draft that is blurred, covered or cropped before anybody else sees it. */
@ApplicationModule(displayName = "retouch", allowedDependencies = {"database", "web", "access", "journal", "media", "publication"})
package nl.huisregel.retouch;

import org.springframework.modulith.ApplicationModule;
