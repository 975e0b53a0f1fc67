/** Vandaag: what waits for whoever looks, from every part of the product, each with its article and the next step. */
@ApplicationModule(displayName = "agenda", allowedDependencies = {"protocol", "protocol::words", "database", "web", "school", "access"})
package nl.huisregel.agenda;

import org.springframework.modulith.ApplicationModule;
