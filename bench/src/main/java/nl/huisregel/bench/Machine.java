package nl.huisregel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** The machine a figure was measured on, and how much of it others used meanwhile. Reads /proc, so Linux only. */
public final class Machine {

    private static final double TICKS_PER_SECOND = 100;

    private final double busyAtStart;
    private final long startedAt = System.nanoTime();

    private Machine() {
        this.busyAtStart = busy();
    }

    public static Machine watch() {
        return new Machine();
    }

    /** What stands above every table. */
    public static String described() {
        String cpu = line("/proc/cpuinfo", "model name");
        long memory = Long.parseLong(line("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1_000_000;
        return Runtime.getRuntime().availableProcessors() + " cores of " + cpu + ", " + memory + " GB, " + System.getProperty("os.name") + " " + System.getProperty("os.version").replaceAll("-.*", "")
            + ", JDK " + Runtime.version();
    }

    /** @param own CPU seconds of everything that belonged to the measurement */
    public String load(double own) {
        double elapsed = (System.nanoTime() - startedAt) / 1e9;
        double foreign = Math.max(0, busy() - busyAtStart - own) / elapsed / Runtime.getRuntime().availableProcessors();
        return String.format(Locale.ROOT, "%.0f s, of which others used %.0f %% of the machine", elapsed, foreign * 100);
    }

    /** CPU seconds of a process so far. */
    public static double cpu(long pid) {
        String[] fields = read("/proc/" + pid + "/stat").replaceAll("^.*\\) ", "").split(" ");
        return (Double.parseDouble(fields[11]) + Double.parseDouble(fields[12])) / TICKS_PER_SECOND;
    }

    /** The same, with what its children used that have ended. */
    public static double cpuWithEnded(long pid) {
        String[] fields = read("/proc/" + pid + "/stat").replaceAll("^.*\\) ", "").split(" ");
        return cpu(pid) + (Double.parseDouble(fields[13]) + Double.parseDouble(fields[14])) / TICKS_PER_SECOND;
    }

    /** Resident memory of a process in megabytes. */
    public static double resident(long pid) {
        return Double.parseDouble(line("/proc/" + pid + "/status", "VmRSS").replaceAll("\\D", "")) / 1000;
    }

    /** Memory of a process with its part of what it shares, in megabytes; nothing of one that ended. */
    public static double proportional(long pid) {
        try {
            return Double.parseDouble(line("/proc/" + pid + "/smaps_rollup", "Pss:").replaceAll("\\D", "")) / 1000;
        } catch (UncheckedIOException ended) {
            return 0;
        }
    }

    /** CPU seconds of this machine spent on anything but waiting. */
    static double busy() {
        double[] ticks = Arrays.stream(line("/proc/stat", "cpu ").trim().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
        return (Arrays.stream(ticks).limit(8).sum() - ticks[3] - ticks[4]) / TICKS_PER_SECOND;
    }

    private static String line(String file, String key) {
        return read(file).lines().filter(line -> line.startsWith(key)).findFirst().map(line -> line.substring(key.length()).replaceAll("^[\\s:]+", "")).orElse("0");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
