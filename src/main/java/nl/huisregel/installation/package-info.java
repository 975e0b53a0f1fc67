/** What runs here: a demo or a real school, in which data folder, at which address. */
@ApplicationModule(displayName = "installation", allowedDependencies = {})
package nl.huisregel.installation;

import org.springframework.modulith.ApplicationModule;
