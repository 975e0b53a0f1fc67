package nl.huisregel.database;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** A PostgreSQL server of one's own ({@code HUISREGEL_DATABASE_URL} and its companions); without a url, the one that comes along. */
@ConfigurationProperties("huisregel.database")
record DatabaseSettings(String url, String user, String password, App app) {

    record App(String user, String password) {}

    boolean elsewhere() {
        return url != null && !url.isBlank();
    }
}
