package nl.huisregel.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import nl.huisregel.installation.CannotStart;
import nl.huisregel.installation.DataFolder;
import org.springframework.util.FileSystemUtils;

/** The files of the embedded PostgreSQL: made once, recognised later, cleared of what a crash left behind. */
record Cluster(Path folder, Programs programs, Servant servant, Secrets secrets) {

    static final String SUPERUSER = "huisregel_super";
    private static final String MAJOR = "18";

    /** The cluster in this data folder; made when there is none. The caller holds the folder's lock. */
    static Cluster in(DataFolder data, Path programs) {
        var folder = data.resolve("database");
        var unpacked = Programs.in(programs);
        var secrets = Secrets.in(data.path());
        try {
            if (Files.exists(folder)) {
                return existing(folder, unpacked, secrets);
            }
            var cluster = new Cluster(folder, unpacked, Servant.choose(data.path()), secrets);
            cluster.make();
            return cluster;
        } catch (IOException e) {
            throw DataFolder.refused(data.path(), e);
        }
    }

    /** Ends a server that outlived its application, and clears a pid file whose number is another program's now. */
    void clearLeftovers() {
        running().ifPresent(pid -> {
            var process = ProcessHandle.of(pid).orElseThrow();
            if (process.info().command().filter(command -> command.endsWith("/postgres")).isPresent()) {
                Command.run(servant.command(programs.control(), "stop", "-D", folder.toString(), "-m", "fast", "-w"));
            } else {
                pidFile().toFile().delete();
            }
        });
    }

    /** The process the pid file names, when it is alive and says it is ready on this port. */
    Optional<Long> readyOn(int port) {
        try {
            var lines = Files.readAllLines(pidFile());
            var ready = lines.size() >= 8 && lines.get(7).strip().equals("ready") && lines.get(3).strip().equals("" + port);
            return ready ? running() : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // being written at this moment
        }
    }

    private static Cluster existing(Path folder, Programs programs, Secrets secrets) throws IOException {
        var servant = Servant.ownerOf(folder);
        var version = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR)) {
            throw new CannotStart(
                "De gegevens in %s zijn van PostgreSQL %s; deze Huisregel werkt met %s. Start de versie waarmee ze gemaakt zijn."
                    .formatted(folder, version, MAJOR),
                "The data in %s was made by PostgreSQL %s; this Huisregel works with %s. Start the version that made it."
                    .formatted(folder, version, MAJOR));
        }
        return new Cluster(folder, programs, servant, secrets);
    }

    /** Made under another name and renamed at the end, so a crash halfway leaves nothing that looks whole. */
    private void make() throws IOException {
        var fresh = folder.resolveSibling("database.new");
        var password = folder.resolveSibling("database.password");
        FileSystemUtils.deleteRecursively(fresh);
        Files.deleteIfExists(password);
        try {
            Files.createDirectory(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(password, secrets.password(SUPERUSER));
            servant.give(fresh);
            servant.give(password);
            var made = Command.run(servant.command(programs.initdb(), "-D", fresh.toString(),
                "--username=" + SUPERUSER, "--pwfile=" + password, "--auth=scram-sha-256", "--data-checksums",
                // The built-in locale stays the same when libraries change, so indexes stay right.
                "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C",
                "--text-search-config=dutch", "--no-instructions"));
            if (!made.succeeded()) {
                throw new IOException(made.output().strip());
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(password);
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    private Optional<Long> running() {
        try {
            var pid = Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(ProcessHandle::pid);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private Path pidFile() {
        return folder.resolve("postmaster.pid");
    }
}
