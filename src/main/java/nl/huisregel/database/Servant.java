package nl.huisregel.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.huisregel.installation.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who PostgreSQL runs as. An ordinary user runs it as itself; root, whom PostgreSQL refuses, hands
 * it to a user without rights, or, where no such user can reach the folder, to a user namespace.
 */
record Servant(List<String> prefix, long uid, long gid) {

    private static final Logger LOG = LoggerFactory.getLogger(Servant.class);
    private static final String OUR_USER = "huisregel";

    /** Chooses for a new cluster in this folder; programs are reached through the same folder. */
    static Servant choose(Path folder) {
        var me = new UnixSystem();
        if (me.getUid() != 0) {
            return new Servant(List.of(), me.getUid(), me.getGid());
        }
        makeOurUser();
        for (var name : List.of(OUR_USER, "postgres", "nobody")) {
            var other = named(name).filter(servant -> servant.reaches(folder));
            if (other.isPresent()) {
                return other.get();
            }
        }
        return namespace(folder);
    }

    /** The one a cluster that already exists belongs to: its files decide. */
    static Servant ownerOf(Path cluster) throws IOException {
        var owner = (long) (Integer) Files.getAttribute(cluster, "unix:uid");
        var group = (long) (Integer) Files.getAttribute(cluster, "unix:gid");
        var me = new UnixSystem().getUid();
        if (me == owner) {
            return me == 0 ? namespace(cluster) : new Servant(List.of(), owner, group);
        }
        if (me != 0) {
            throw new CannotStart(
                "De gegevens in %s zijn van een andere gebruiker: start Huisregel als die gebruiker, of kies met HUISREGEL_DATA een andere map."
                    .formatted(cluster.getParent()),
                "The data in %s belongs to another user: start Huisregel as that user, or choose another folder with HUISREGEL_DATA."
                    .formatted(cluster.getParent()));
        }
        var servant = dropped(owner, group);
        if (!servant.reaches(cluster)) {
            throw new CannotStart(
                "De eigenaar van de gegevens kan niet bij %s komen: maak de bovenliggende mappen doorgankelijk (chmod o+x)."
                    .formatted(cluster),
                "The owner of the data cannot reach %s: make the folders above it passable (chmod o+x).".formatted(cluster));
        }
        return servant;
    }

    List<String> command(String... words) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(words));
        return command;
    }

    void give(Path path) throws IOException {
        if (Files.getAttribute(path, "unix:uid") instanceof Integer owner && owner != uid) {
            Files.setAttribute(path, "unix:gid", (int) gid);
            Files.setAttribute(path, "unix:uid", (int) uid);
        }
    }

    private boolean reaches(Path folder) {
        return Command.run(command("test", "-x", folder.toString())).succeeded();
    }

    private static Servant dropped(long uid, long gid) {
        return new Servant(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs"), uid, gid);
    }

    private static void makeOurUser() {
        if (named(OUR_USER).isEmpty()) {
            Command.run(List.of("useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", OUR_USER));
        }
    }

    private static Optional<Servant> named(String name) {
        var uid = Command.run(List.of("id", "-u", name));
        var gid = Command.run(List.of("id", "-g", name));
        return uid.succeeded() && gid.succeeded()
            ? Optional.of(dropped(Long.parseLong(uid.output().strip()), Long.parseLong(gid.output().strip())))
            : Optional.empty();
    }

    private static Servant namespace(Path folder) {
        var servant = new Servant(List.of("unshare", "--user"), 0, 0);
        if (!Command.run(servant.command("true")).succeeded()) {
            throw new CannotStart(
                "PostgreSQL draait niet als root: start Huisregel als gewone gebruiker, of kies met HUISREGEL_DATA een map waar gebruiker 'huisregel' bij kan.",
                "PostgreSQL does not run as root: start Huisregel as an ordinary user, or choose a folder that user 'huisregel' can reach with HUISREGEL_DATA.");
        }
        LOG.warn("Geen andere gebruiker kan bij {}: de database draait in een eigen naamruimte, maar haar bestanden blijven van root. "
            + "Kies liever een andere map met HUISREGEL_DATA, of start als gewone gebruiker. "
            + "(No other user can reach the folder: the database runs in a user namespace, with files owned by root.)", folder);
        return servant;
    }
}
