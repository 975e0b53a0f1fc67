/** The embedded PostgreSQL or a server of one's own, its two roles, and the fence around each board. */
@org.springframework.modulith.ApplicationModule(displayName = "database")
package nl.huisregel.database;
