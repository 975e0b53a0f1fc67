package nl.huisregel.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A role that can sign in to a database, and the place where it does. */
record Login(String url, String user, String password) {

    /** Waits seconds, not minutes, for a server that does not answer. */
    static Properties patience() {
        var patience = new Properties();
        patience.setProperty("connectTimeout", "3");
        patience.setProperty("loginTimeout", "5");
        patience.setProperty("tcpKeepAlive", "true");
        patience.setProperty("ApplicationName", "huisregel");
        return patience;
    }

    Connection connect() throws SQLException {
        var properties = patience();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
