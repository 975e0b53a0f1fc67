package nl.huisregel.access;

import org.springframework.stereotype.Component;

/** Whether this is the demo, where anybody may choose to be anyone. The database was marked when it was made. */
@Component
public class Installation {

    private final AccessSql sql;
    private volatile Boolean demo;

    Installation(AccessSql sql) {
        this.sql = sql;
    }

    /** The mark never changes, so it is read once. */
    public boolean demo() {
        var known = demo;
        if (known == null) {
            known = sql.demo();
            demo = known;
        }
        return known;
    }
}
