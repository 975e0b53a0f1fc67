package nl.huisregel.bench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One page under load, by wrk: how many a second, how long they take, and what the server's processes spend on each. A round in which nothing was answered has none of these. */
record Load(double perSecond, double p50, double p99, double cpuMillis) {

    /** Something to ask for. @param body empty for a page that is fetched */
    record Page(String name, String url, String cookie, String body) {

        static Page of(String name, String url, String cookie) {
            return new Page(name, url, cookie, "");
        }
    }

    /** CPU seconds of the server so far. */
    interface Spent {
        double seconds();
    }

    static Load of(Page page, int connections, double seconds, Spent spent) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d" + Math.max(1, Math.round(seconds)) + "s", "--latency", "--timeout", "30s"));
        if (!page.cookie().isEmpty()) {
            command.addAll(List.of("-H", "Cookie: " + page.cookie()));
        }
        Path script = Files.createTempFile("bench", ".lua");
        if (!page.body().isEmpty()) {
            Files.writeString(script, "wrk.method = \"POST\"\nwrk.headers[\"Content-Type\"] = \"application/x-www-form-urlencoded\"\nwrk.headers[\"HX-Request\"] = \"true\"\nwrk.body = [==[" + page.body() + "]==]\n");
            command.addAll(List.of("-s", script.toString()));
        }
        command.add(page.url());
        double before = spent.seconds();
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes());
        wrk.waitFor();
        Files.delete(script);
        if (said.contains("Non-2xx") || said.contains("Socket errors")) {
            throw new IllegalStateException(page.name() + " was not answered: " + said);
        }
        double requests = number(said, "(\\d+) requests in");
        if (requests == 0) {
            return new Load(0, 0, 0, 0);
        }
        return new Load(number(said, "Requests/sec:\\s+([\\d.]+)"), latency(said, "50%"), latency(said, "99%"), (spent.seconds() - before) * 1000 / requests);
    }

    boolean answered() {
        return perSecond > 0;
    }

    private static double number(String said, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("wrk said: " + said);
        }
        return Double.parseDouble(found.group(1));
    }

    private static double latency(String said, String of) {
        Matcher found = Pattern.compile(of + "\\s+([\\d.]+)(us|ms|s|m)\\b").matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("wrk said: " + said);
        }
        double value = Double.parseDouble(found.group(1));
        return switch (found.group(2)) {
            case "us" -> value / 1000;
            case "ms" -> value;
            case "s" -> value * 1000;
            default -> value * 60_000;
        };
    }
}
