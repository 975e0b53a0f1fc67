/** Reads editions and acts from files; every fault with file, line, article and what was expected. */
@org.springframework.modulith.NamedInterface("reading")
package nl.huisregel.protocol.reading;
