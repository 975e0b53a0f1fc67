/** The heart: the language of norms, editions, and the rulebook that decides. Plain Java; knows no database, no web and no school. */
@org.springframework.modulith.ApplicationModule(displayName = "protocol", allowedDependencies = {})
package nl.huisregel.protocol;
