package nl.huisregel.wall;

import static nl.huisregel.publication.Channel.CLASS_PAGE;
import static nl.huisregel.publication.Channel.SCHOOL_WEBSITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.huisregel.correction.Correcting;
import nl.huisregel.draft.DeskTest;
import nl.huisregel.publication.Post;
import nl.huisregel.school.School;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

@DisplayName("The feed of a school's news")
class FeedTest extends DeskTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String ODD = "<script>alert(1)</script> & x < y; de ‘t en \" ]]> \u0007\u0001 👩🏽‍🏫 🇳🇱 مرحبا \u202Eomgekeerd\u202C";

    @LocalServerPort int port;
    @Autowired School school;

    @Test
    @DisplayName("is Atom as RFC 4287 wants it: ids, titles, times, authors, links and language")
    void is_atom() throws Exception {
        publish("Een dag in het bos", "We bouwden een hut.\n\nDaarna was er soep.\nEn appels.");
        publish("", "Zonder titel.");

        Element feed = feed();

        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(feed.getAttributeNS(XMLConstants.XML_NS_URI, "lang")).isEqualTo("nl");
        rulesOf(feed, "self", "alternate");
        assertThat(text(feed, "title")).isEqualTo("Nieuws van De Regenton");
        assertThat(text(feed, "id")).isEqualTo("urn:uuid:" + desk.school);
        assertThat(hrefs(feed).get("self")).isEqualTo(address() + "/nieuws.atom");
        assertThat(entries(feed)).hasSize(2);
        Set<String> ids = new HashSet<>(Set.of(text(feed, "id")));
        for (Element entry : entries(feed)) {
            rulesOf(entry, "alternate");
            assertThat(ids.add(text(entry, "id"))).as("an id of its own").isTrue();
            assertThat(URI.create(text(entry, "id")).isAbsolute()).isTrue();
            assertThat(text(child(entry, "author"), "name")).isEqualTo("meester Joris");
            assertThat(OffsetDateTime.parse(text(entry, "updated"))).isBeforeOrEqualTo(OffsetDateTime.parse(text(feed, "updated")));
            assertThat(child(entry, "content").getAttribute("type")).isEqualTo("html");
            assertThat(get(hrefs(entry).get("alternate")).statusCode()).as("its page").isEqualTo(200);
        }
        assertThat(text(entries(feed).getFirst(), "title")).isEqualTo("Bericht zonder titel");
        assertThat(text(entries(feed).getLast(), "content")).contains("<p dir=\"auto\">We bouwden een hut.</p>", "Daarna was er soep.<br>En appels.", "Door meester Joris");
    }

    @Test
    @DisplayName("is valid with no news at all, and has the time the school came")
    void empty() throws Exception {
        Element feed = feed();
        rulesOf(feed, "self", "alternate");
        assertThat(entries(feed)).isEmpty();
        assertThat(Instant.parse(text(feed, "updated"))).isBetween(Instant.now().minusSeconds(600), Instant.now().plusSeconds(5));
        assertThat(get("http://localhost:" + port + "/scholen/bestaat-niet/nieuws.atom").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("carries HTML, emoji, right-to-left and control characters as words and nothing else")
    void odd_words() throws Exception {
        publish(ODD, ODD);
        Element entry = entries(feed()).getFirst();
        String readable = ODD.replaceAll("[\u0007\u0001]", "");
        assertThat(text(entry, "title")).isEqualTo(readable);
        assertThat(text(entry, "content")).doesNotContain("<script").contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; x &lt; y; de ‘t en &quot; ]]&gt;", "👩🏽‍🏫 🇳🇱 مرحبا");
        assertThat(answer().body()).doesNotContain("<script").doesNotContain("\u0007");
        assertThat(child(entry, "content").getElementsByTagName("*").getLength()).as("no markup of anybody").isZero();
    }

    @Test
    @DisplayName("never has a picture, nor an address of one: only that there are some, on the page")
    void no_pictures() throws Exception {
        var post = desk.doDuties(desk.hang(desk.startPost(SCHOOL_WEBSITE), desk.mees));
        assertThat(desk.publish(post).live()).containsExactly(SCHOOL_WEBSITE);
        String feed = answer().body();
        assertThat(feed).contains("De foto’s staan op de pagina van de school.").doesNotContain("/beeld/", "<img", "&lt;img", "enclosure", "image/", post.pictures().getFirst().toString());
        desk.says(desk.iris, desk.mees, false, "open_web");
        assertThat(answer().body()).doesNotContain("De foto’s");
    }

    @Test
    @DisplayName("says who wrote it in what capacity, as the page does, where the protocol wants that seen")
    void capacity() throws Exception {
        var post = publish("Uit ons vak", "Zo leren we rekenen.");
        fence.inside(desk.board, () -> jdbc.sql("update placement set stated = '{author,capacity_line}' where board_id = :board and post_id = :post")
            .param("board", desk.board.value()).param("post", post.id()).update());
        assertThat(text(entries(feed()).getFirst(), "content")).contains("Door meester Joris, als leerkracht en namens de school");
        assertThat(get(address() + "/nieuws").body()).contains("Door meester Joris, als leerkracht en namens de school");
    }

    @Test
    @DisplayName("a corrected post keeps its id, says that it was corrected, and is newer")
    void corrected() throws Exception {
        var post = publish("Een dag in het bos", "We bouwden een hut.");
        Element before = entries(feed()).getFirst();
        fence.inside(desk.board, () -> jdbc.sql("update placement set live_since = live_since - interval '1 hour' where board_id = :board and post_id = :post")
            .param("board", desk.board.value()).param("post", post.id()).update());
        assertThat(Correcting.correct(house, desk.joris, desk.now(post), "We bouwden twee hutten.")).isTrue();

        Element after = entries(feed()).getFirst();

        assertThat(text(after, "id")).isEqualTo(text(before, "id"));
        assertThat(text(after, "content")).contains("We bouwden twee hutten.", "Verbeterd op", "door meester Joris").doesNotContain("een hut");
        assertThat(Instant.parse(text(after, "updated"))).isAfter(Instant.parse(text(after, "published")));
        assertThat(text(feed(), "updated")).isEqualTo(text(after, "updated"));
    }

    @Test
    @DisplayName("what was taken down is gone from the next answer, whatever a reader kept; what is the same is not sent again")
    void taken_down() throws Exception {
        publish("Een dag in het bos", "We bouwden een hut.");
        var post = publish("Een nacht in het bos", "We sliepen in een hut.");
        var first = answer();
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("private, no-cache, must-revalidate");
        assertThat(first.headers().firstValue("X-Robots-Tag")).hasValue("noimageindex");
        assertThat(first.headers().firstValue("Content-Type")).hasValue("application/atom+xml;charset=UTF-8");
        var same = answer("If-None-Match", tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.headers().allValues("Cache-Control")).containsExactly("private, no-cache, must-revalidate");
        Instant before = Instant.parse(text(feed(), "updated"));

        takedown.takeDown(desk.joris, post.id(), Optional.of("Klaar"));

        var after = answer("If-None-Match", tag);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("Een dag in het bos").doesNotContain("Een nacht in het bos", "We sliepen");
        assertThat(Instant.parse(text(feed(), "updated"))).isAfterOrEqualTo(before);
    }

    @Test
    @DisplayName("has what stands on the website, and nothing that waits, is held or is for the class")
    void only_the_website() throws Exception {
        var other = desk.doDuties(desk.hang(desk.startPost(CLASS_PAGE), desk.mees));
        desk.publish(other);
        desk.publish(desk.hang(desk.startPost(SCHOOL_WEBSITE), desk.noor));
        assertThat(entries(feed())).isEmpty();
        for (int i = 0; i < ReadingSql.PAGE + 2; i++) {
            publish("Nummer " + i, "Tekst " + i);
        }
        assertThat(entries(feed())).hasSize(ReadingSql.PAGE);
        assertThat(text(entries(feed()).getFirst(), "title")).isEqualTo("Nummer " + (ReadingSql.PAGE + 1));
    }

    @Test
    @DisplayName("is found from the news page, in its head and by a link that can be seen")
    void found() throws Exception {
        String page = get(address() + "/nieuws").body();
        assertThat(page.substring(0, page.indexOf("</head>"))).contains("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Nieuws van De Regenton\" href=\"/scholen/" + slug() + "/nieuws.atom\">");
        assertThat(page.substring(page.indexOf("<main"))).contains("Volg dit nieuws");
    }

    @Test
    @DisplayName("no page of a school and no picture is for who collects pictures")
    void no_image_index() throws Exception {
        var post = desk.doDuties(desk.hang(desk.startPost(SCHOOL_WEBSITE), desk.mees));
        desk.publish(post);
        UUID placement = desk.now(post).placement(SCHOOL_WEBSITE).orElseThrow().id();
        String picture = "/beeld/" + slug() + "/" + placement + "/" + post.pictures().getFirst() + "/klein";
        for (String path : List.of("/scholen/" + slug(), "/scholen/" + slug() + "/nieuws", "/scholen/" + slug() + "/nieuws/" + placement, "/scholen/" + slug() + "/nieuws.atom",
                "/scholen/" + slug() + "/protocol", "/melden/" + slug() + "/" + placement, "/melden/" + slug() + "/" + placement + "?foto=" + post.pictures().getFirst(), picture)) {
            var answer = get("http://localhost:" + port + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(String.join(", ", answer.headers().allValues("X-Robots-Tag"))).as(path).contains("noimageindex");
        }
    }

    /** What RFC 4287 (4.1.1, 4.1.2, 4.2.7) asks of a feed and of an entry alike: one id, title and time, an author, and its links once each. */
    private static void rulesOf(Element element, String... rels) {
        for (String once : List.of("id", "title", "updated", "author")) {
            assertThat(children(element, once)).as(once).hasSize(1);
        }
        assertThat(text(element, "title")).isNotBlank();
        assertThat(OffsetDateTime.parse(text(element, "updated")).toInstant()).isBefore(Instant.now().plusSeconds(5));
        assertThat(text(child(element, "author"), "name")).isNotBlank();
        assertThat(hrefs(element).keySet()).containsExactlyInAnyOrder(rels);
        assertThat(hrefs(element).values()).allSatisfy(href -> assertThat(URI.create(href).isAbsolute()).isTrue());
    }

    private Post publish(String title, String body) {
        var post = desk.doDuties(desk.write(desk.startPost(SCHOOL_WEBSITE), title, body, SCHOOL_WEBSITE));
        assertThat(desk.publish(post).live()).containsExactly(SCHOOL_WEBSITE);
        return desk.now(post);
    }

    private String slug() {
        return school.location(desk.board, desk.school).orElseThrow().slug();
    }

    private String address() {
        return "http://localhost:" + port + "/scholen/" + slug();
    }

    private HttpResponse<String> answer(String... headers) throws IOException, InterruptedException {
        return get(address() + "/nieuws.atom", headers);
    }

    private static HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address));
        IntStream.range(0, headers.length / 2).forEach(i -> request.header(headers[2 * i], headers[2 * i + 1]));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    /** Read by a parser that takes no half measures: it knows namespaces and refuses any document type. */
    private Element feed() throws Exception {
        var answer = answer();
        assertThat(answer.statusCode()).isEqualTo(200);
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
        return document.getDocumentElement();
    }

    private static List<Element> entries(Element feed) {
        return children(feed, "entry");
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name) && ATOM.equals(element.getNamespaceURI())) {
                found.add(element);
            }
        }
        return found;
    }

    private static Element child(Element parent, String name) {
        return children(parent, name).getFirst();
    }

    private static String text(Element parent, String name) {
        return child(parent, name).getTextContent();
    }

    private static Map<String, String> hrefs(Element element) {
        return children(element, "link").stream().collect(java.util.stream.Collectors.toMap(link -> link.getAttribute("rel"), link -> link.getAttribute("href")));
    }
}
