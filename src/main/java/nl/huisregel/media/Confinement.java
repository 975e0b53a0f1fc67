package nl.huisregel.media;

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

    /** A number no account has; files of no one. */
    private static final int NOBODY_ELSE = 64_231;

    /** What this machine may offer, tightest first; the first with which a worker starts is used. */
    static List<Confinement> tightestFirst(long memory) {
        List<Confinement> all = new ArrayList<>();
        Optional<Integer> us = Optional.empty();
        List<String> limits = limits(memory, "--nproc=256");
        List<String> ownLimits = limits(memory, "--core=0");
        if (isRoot()) {
            List<String> dropped = drop(limits);
            all.add(new Confinement("another user, no network, limits", join(offline(), dropped), Optional.of(NOBODY_ELSE)));
            all.add(new Confinement("another user, limits", dropped, Optional.of(NOBODY_ELSE)));
        }
        all.add(new Confinement("no network, limits", join(offlineAsUser(), ownLimits), us));
        all.add(new Confinement("limits", ownLimits, us));
        all.add(new Confinement("nothing but its own process", List.of(), us));
        return all.stream().filter(way -> way.command.stream().noneMatch(MISSING::equals)).toList();
    }

    private static final String MISSING = "";

    private static List<String> offline() {
        return List.of(program("unshare"), "--net", "--ipc", "--uts");
    }

    private static List<String> offlineAsUser() {
        return List.of(program("unshare"), "--user", "--net", "--ipc");
    }

    private static List<String> drop(List<String> inside) {
        String user = String.valueOf(NOBODY_ELSE);
        return join(List.of(program("setpriv"), "--reuid=" + user, "--regid=" + user, "--clear-groups",
            "--no-new-privs", "--inh-caps=-all", "--bounding-set=-all"), inside);
    }

    /** Memory it may write to, minutes of computing, no file longer than nothing, few open files. */
    private static List<String> limits(long memory, String processes) {
        return List.of(program("prlimit"), "--data=" + memory, "--cpu=1800", "--fsize=0", "--core=0",
            "--nofile=128", processes, program("nice"), "-n", "5");
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
        } catch (Exception noSuchView) {
            return false;
        }
    }

    private static List<String> join(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
