/** The demo: five invented boards with everybody in them, and the page where a visitor chooses whom to be. */
@ApplicationModule(displayName = "demo")
package nl.huisregel.demo;

import org.springframework.modulith.ApplicationModule;
