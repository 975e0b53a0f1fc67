/** Pages, words, errors and headers: how every screen looks and speaks. Knows nothing about schools. */
@ApplicationModule(displayName = "web", allowedDependencies = {})
package nl.huisregel.web;

import org.springframework.modulith.ApplicationModule;
