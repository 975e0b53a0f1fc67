/** Finds what an edition says in two ways, leaves open, refers to in vain or says against the law. */
@org.springframework.modulith.NamedInterface("finding")
package nl.huisregel.protocol.finding;
