package nl.huisregel.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How tightly a worker is shut in, as the words before its command.
 *
 * @param says    what it gives, for the log
 * @param command the programs that shut it in, each starting the next
 * @param user    the number of the user it runs as, when that is another than our own
 */
record Confinement(String says, List<String> command, Optional<Integer> user) {

    /** A number no account has: nothing on the machine is its own. */
    private static final int NO_ONE = 64_231;
    private static final String MISSING = "";

    /**
     * For an ordinary user, who cannot become another: the worker sees of our data folder only its
     * own kit, and of all processes only itself.
     */
    private static final String HIDE = """
        data="$1" place="$2"; shift 2
        mount -n --bind "$place" /mnt && mount -n -t tmpfs tmpfs "$data" &&
        mkdir -p "$place" && mount -n --move /mnt "$place" || exit 9
        mount -n -o remount,bind,ro "$place"
        mount -n -t tmpfs -o size=1m tmpfs "$place/tmp" || exit 9
        exec "$@"
        """;

    /** What this machine may offer, tightest first; the first with which a worker starts is used. */
    static List<Confinement> tightestFirst(long memory, Path place) {
        List<Confinement> all = new ArrayList<>();
        List<String> limits = limits(memory);
        if (isRoot()) {
            List<String> stepDown = join(stepDown(), limits);
            all.add(asNoOne("another user, no network, limits", join(offline(), stepDown)));
            all.add(asNoOne("another user, limits", stepDown));
        }
        all.add(asUs("no sight of our data and processes, no network, limits", join(hidden(place), limits)));
        all.add(asUs("no network, limits", join(offlineAsUser(), limits)));
        all.add(asUs("limits", limits));
        all.add(asUs("nothing but a process of its own", List.of()));
        return all.stream().filter(way -> !way.command.contains(MISSING)).toList();
    }

    private static Confinement asNoOne(String says, List<String> command) {
        return new Confinement(says, command, Optional.of(NO_ONE));
    }

    private static Confinement asUs(String says, List<String> command) {
        return new Confinement(says, command, Optional.empty());
    }

    private static List<String> offline() {
        return List.of(program("unshare"), "--net", "--ipc", "--uts");
    }

    private static List<String> offlineAsUser() {
        return List.of(program("unshare"), "--user", "--net", "--ipc");
    }

    private static List<String> hidden(Path place) {
        return join(
            List.of(program("unshare"), "--user", "--map-root-user", "--net", "--ipc", "--mount", "--pid",
                "--fork", "--kill-child=KILL", "--mount-proc", "--",
                program("env"), "PATH=/usr/bin:/bin:/usr/sbin:/sbin",
                program("sh"), "-c", HIDE, "hide", place.getParent().toString(), place.toString()),
            List.of(program("setpriv"), "--no-new-privs", "--inh-caps=-all", "--bounding-set=-all"));
    }

    private static List<String> stepDown() {
        return List.of(program("setpriv"), "--reuid=" + NO_ONE, "--regid=" + NO_ONE, "--clear-groups",
            "--no-new-privs", "--inh-caps=-all", "--bounding-set=-all");
    }

    /** Memory it may write to, minutes of computing, no file longer than nothing, few open files. */
    private static List<String> limits(long memory) {
        return List.of(program("prlimit"), "--data=" + memory, "--cpu=1800", "--fsize=0", "--core=0",
            "--nofile=128", program("nice"), "-n", "5");
    }

    private static String program(String name) {
        return Stream.of("/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/")
            .map(folder -> folder + name)
            .filter(path -> Files.isExecutable(Path.of(path)))
            .findFirst().orElse(MISSING);
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
