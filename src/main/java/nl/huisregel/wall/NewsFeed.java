package nl.huisregel.wall;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.huisregel.school.Place;
import nl.huisregel.web.Language;
import nl.huisregel.web.Words;

/**
 * The news of a school as an Atom feed (RFC 4287): the words of each post and a link to its page. Pictures stay behind the gate, so that what
 * is taken off is gone; a feed is copied by whoever reads it.
 */
final class NewsFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Words DUTCH = Words.in(Language.NL);

    private final Place place;
    private final String address;
    private final XMLStreamWriter xml;

    private NewsFeed(Place place, String address, XMLStreamWriter xml) {
        this.place = place;
        this.address = address;
        this.xml = xml;
    }

    /** @param address where this installation is found, without a path @param changed when the news last changed */
    static byte[] of(Place place, List<LivePost> posts, Instant changed, String address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new NewsFeed(place, address, xml).write(posts, changed);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private void write(List<LivePost> posts, Instant changed) throws XMLStreamException {
        String news = address + "/scholen/" + place.location().slug() + "/nieuws";
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("http://www.w3.org/XML/1998/namespace", "lang", "nl");
        element("id", id(place.location().id()));
        element("title", DUTCH.say("feed.title", place.location().name()));
        element("subtitle", DUTCH.say("news.intro"));
        element("updated", time(changed));
        link("self", "application/atom+xml", news + ".atom");
        link("alternate", "text/html", news);
        author(place.location().name());
        for (LivePost post : posts) {
            entry(post, news + "/" + post.placement());
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(LivePost post, String page) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        element("id", id(post.placement()));
        element("title", post.title().isEmpty() ? DUTCH.say("post.untitled") : post.title());
        element("published", time(post.since()));
        element("updated", time(post.corrected().isEmpty() ? post.since() : post.corrected().getFirst().at()));
        link("alternate", "text/html", page);
        author(post.author());
        xml.writeStartElement(ATOM, "content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(possible(html(post)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** As the page says it: by whom, in what capacity, that it was corrected, and the words. */
    private static String html(LivePost post) {
        Stream<String> words = Stream.of(post.body().split("\\R\\s*\\R")).filter(paragraph -> !paragraph.isBlank()).map(String::strip);
        Stream<String> by = Stream.of(DUTCH.say(post.withCapacity() ? "wall.by.capacity" : "wall.by", post.author(), day(post.since())));
        Stream<String> corrected = post.corrected().stream().limit(1).map(last -> DUTCH.say("correct.line", day(last.at()), last.by()));
        Stream<String> pictures = post.pictures().isEmpty() ? Stream.empty() : Stream.of(DUTCH.say("feed.pictures"));
        return Stream.of(by, words, pictures, corrected).flatMap(it -> it).map(NewsFeed::paragraph).collect(Collectors.joining("\n"));
    }

    private static String paragraph(String text) {
        return "<p dir=\"auto\">" + escaped(text).replaceAll("\\R", "<br>") + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(possible(text));
        xml.writeEndElement();
    }

    private void author(String name) throws XMLStreamException {
        xml.writeStartElement(ATOM, "author");
        element("name", name);
        xml.writeEndElement();
    }

    private void link(String rel, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    /** The same for as long as it stands there, whatever name or address it is found under. */
    private static String id(UUID id) {
        return "urn:uuid:" + id;
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** XML knows no way to write most control characters, nor half of a pair: a feed with one of them is read by nobody. */
    private static String possible(String text) {
        return text.codePoints().filter(it -> it == '\t' || it == '\n' || it >= 0x20 && it <= 0xD7FF || it >= 0xE000 && it <= 0xFFFD || it >= 0x10000)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
