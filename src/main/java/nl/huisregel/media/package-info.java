/** Pictures: the gate before them, the worker that makes them anew, and who is shown on each. */
@org.springframework.modulith.ApplicationModule(displayName = "media", allowedDependencies = {"database", "installation", "limit", "scan"})
package nl.huisregel.media;
