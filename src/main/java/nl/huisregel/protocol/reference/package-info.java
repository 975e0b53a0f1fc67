/** Makes the JSON Schema and the reference page from the vocabularies, so that they cannot drift from the code. */
@org.springframework.modulith.NamedInterface("reference")
package nl.huisregel.protocol.reference;
