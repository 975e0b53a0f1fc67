/** Says a decision: in sentences, on a terminal, as JSON. */
@org.springframework.modulith.NamedInterface("telling")
package nl.huisregel.protocol.telling;
