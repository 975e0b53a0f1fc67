package nl.huisregel.promises;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.huisregel.access.Hat;
import nl.huisregel.cast.Client;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/** Somebody who opens every page that can be reached from any address of the application, and reads all of it: pages, feeds, files, headers. */
final class Crawl {

    /** So many addresses of one route: the first ones tell what the others would. */
    private static final int OF_ONE_ROUTE = 4;
    private static final Pattern FILE = Pattern.compile("<form[^>]* action=\"([^\"]*/download)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)");

    /**
     * @param hat    empty for a stranger
     * @param school where they are; empty for the board itself, for who is nowhere in particular, and for who may not know where their child is
     * @param acting whether they stand in there for who holds that role
     */
    record Reader(String name, Optional<Hat> hat, String board, String school, boolean acting) {

        Reader(String name, Optional<Hat> hat, String board, String school) {
            this(name, hat, board, school, false);
        }

        boolean everywhere() {
            return hat.filter(it -> it == Hat.BOARD_MEMBER || it == Hat.PRIVACY_OFFICER || it == Hat.ADMINISTRATOR).isPresent();
        }
    }

    /** What one reader got from one address. */
    record Got(Reader reader, String route, String path, String text) {
    }

    private final int port;
    private final List<PathPattern> routes;
    private final Collection<String> openings;

    Crawl(int port, List<PathPattern> routes, Collection<String> openings) {
        this.port = port;
        this.routes = routes;
        this.openings = openings;
    }

    List<Got> as(Reader reader) {
        Client client = in(port, reader);
        List<Got> got = new java.util.ArrayList<>();
        Map<String, Integer> asked = new HashMap<>();
        Set<String> known = new HashSet<>(openings);
        Deque<String> waiting = new ArrayDeque<>(new TreeSet<>(openings));
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            Optional<String> route = route(path);
            if (route.isEmpty() || asked.merge(route.get(), 1, Integer::sum) > limit(route.get())) {
                continue;
            }
            HttpResponse<byte[]> answer = client.bytes(path);
            String text = text(answer);
            got.add(new Got(reader, route.get(), path, answer.statusCode() + "\n" + answer.headers().map() + "\n" + text));
            answer.headers().firstValue("Location").map(where -> where.replaceFirst("^http://[^/]+", "").replaceFirst("#.*", "")).filter(known::add).ifPresent(waiting::addFirst);
            LINK.matcher(text).results().map(link -> link.group(1).replace("&amp;", "&")).filter(known::add).forEach(waiting::add);
        }
        files(got).forEach((action, fields) -> got.add(file(reader, client, action, fields)));
        return got;
    }

    /** Signed in as this reader. */
    static Client in(int port, Reader reader) {
        Client client = reader.hat().isPresent() ? Client.as(port, reader.name()) : Client.stranger(port);
        if (reader.acting()) {
            Matcher way = Pattern.compile("value=\"(" + reader.hat().orElseThrow() + "/[0-9a-f-]+/acting)\"").matcher(client.get("/ik").body());
            if (!way.find()) {
                throw new IllegalStateException(reader.name() + " stands in for nobody");
            }
            client.post("/ik/hoedanigheid", Map.of("hat", way.group(1)));
            client.get("/ik");
        }
        return client;
    }

    /** Forms that are answered with a file: what a person takes along. By where they go, with what they carry. */
    private static Map<String, Map<String, String>> files(List<Got> got) {
        Map<String, Map<String, String>> forms = new TreeMap<>();
        for (Got one : got) {
            FILE.matcher(one.text()).results().forEach(form -> forms.put(form.group(1) + "#" + Client.hidden(form.group(2)), Client.hidden(form.group(2))));
        }
        return forms;
    }

    private static Got file(Reader reader, Client client, String action, Map<String, String> fields) {
        String path = action.replaceFirst("#.*", "");
        HttpResponse<byte[]> answer = client.file(path, fields);
        return new Got(reader, "POST " + path.replaceAll("[0-9a-f-]{36}", "{id}"), path, answer.statusCode() + "\n" + answer.headers().map() + "\n" + unzipped(answer.body()));
    }

    private static String unzipped(byte[] zip) {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                text.append(file.getName()).append('\n').append(new String(files.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A route that leads nowhere for this reader costs as much as one that does: examples of nothing come on top. */
    private int limit(String route) {
        return OF_ONE_ROUTE + (int) openings.stream().filter(path -> route(path).filter(route::equals).isPresent()).count();
    }

    /** Files that are the same for everybody are no route of ours. */
    private Optional<String> route(String path) {
        PathContainer container = PathContainer.parsePath(path.replaceFirst("\\?.*", ""));
        return routes.stream().filter(pattern -> pattern.matches(container)).sorted(Comparator.naturalOrder()).map(PathPattern::getPatternString).findFirst();
    }

    static String text(HttpResponse<byte[]> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/pdf")) {
            return type.startsWith("image/") ? new String(answer.body(), StandardCharsets.ISO_8859_1) : new String(answer.body(), StandardCharsets.UTF_8);
        }
        try (var document = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(document) + "\n" + document.getDocumentInformation().getCOSObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
