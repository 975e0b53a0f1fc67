/** The closed vocabularies of the language of norms. */
@org.springframework.modulith.NamedInterface("words")
package nl.huisregel.protocol.words;
