package nl.huisregel.database;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Properties;
import nl.huisregel.installation.CannotStart;
import org.postgresql.Driver;

/** The line to a database on another machine: encrypted, to a server whose certificate and name are looked at. All there is goes over it. */
final class DatabaseLine {

    private DatabaseLine() {}

    static void check(String url) {
        Properties line = Driver.parseURL(url, new Properties());
        if (line == null) {
            throw new CannotStart("HUISREGEL_DATABASE_URL is geen adres van een database. Schrijf het zoals jdbc:postgresql://server:5432/naam.",
                "HUISREGEL_DATABASE_URL is no address of a database. Write it like jdbc:postgresql://server:5432/name.");
        }
        boolean here = Arrays.stream(line.getProperty("PGHOST", "localhost").split(",")).allMatch(DatabaseLine::onThisMachine);
        boolean looked = "verify-full".equals(line.getProperty("sslmode")) && line.getProperty("sslfactory") == null && line.getProperty("sslhostnameverifier") == null;
        if (!here && !looked) {
            throw new CannotStart(
                "De database staat op een andere machine, en de lijn ernaartoe is niet veilig. Zet achter het adres in HUISREGEL_DATABASE_URL: ?sslmode=verify-full&sslrootcert=/pad/naar/ca.pem. Zie docs/operate.md.",
                "The database is on another machine, and the line to it is not safe. Put this behind the address in HUISREGEL_DATABASE_URL: ?sslmode=verify-full&sslrootcert=/path/to/ca.pem. See docs/operate.md.");
        }
    }

    private static boolean onThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }
}
