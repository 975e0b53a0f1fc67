/** A scanner for viruses on this machine, for who has one: every file that is sent is shown to it before anything reads it. */
@ApplicationModule(displayName = "scan", allowedDependencies = {"installation"})
package nl.huisregel.scan;

import org.springframework.modulith.ApplicationModule;
