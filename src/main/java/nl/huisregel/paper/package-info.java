/** Paper: a page and its pictures become a PDF that everybody can read, and nothing is fetched from anywhere. */
@org.springframework.modulith.ApplicationModule(displayName = "paper", allowedDependencies = "limit")
package nl.huisregel.paper;
