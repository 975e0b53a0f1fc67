package nl.huisregel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * What stands around a page: the painted band with the name of the school, the way through the
 * house, who is here, and the edition of the protocol in the footer. Whoever knows the reader hangs
 * one on the request; without one the page has only the name of the product.
 *
 * @param name the name in the band, a school or a board
 * @param under the line below it, empty for none
 * @param hue the one thing a board chooses about its colour, 0 to 359
 * @param home where the name in the band leads
 * @param way the navigation, in order
 * @param reader who is signed in, as colleagues call them; empty when nobody is
 * @param demo whether this is the demo, which says so on every page
 * @param edition the protocol in force in one line, empty when there is none yet
 * @param editionPath where to read it
 */
public record Frame(String name, String under, int hue, String home, List<Item> way, String reader,
                    boolean demo, String edition, String editionPath) {

    private static final String ATTRIBUTE = Frame.class.getName();

    /** One place in the navigation: a path, the key of its words, and a pattern of other addresses that belong to it. */
    public record Item(String path, String text, String also) {}

    public static Frame plain() {
        return new Frame("Huisregel", "", 262, "/", List.of(), "", false, "", "");
    }

    /** The frame that hangs around this request now. */
    public static Frame of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Frame frame ? frame : plain();
    }

    /** The same way and reader, under the name and colour of another school or board. */
    public Frame at(String name, String under, int hue, String home) {
        return new Frame(name, under, hue, home, way, reader, demo, edition, editionPath);
    }

    public Frame inDemo(boolean demo) {
        return new Frame(name, under, hue, home, way, reader, demo, edition, editionPath);
    }

    public Frame withEdition(String edition, String editionPath) {
        return new Frame(name, under, hue, home, way, reader, demo, edition, editionPath);
    }

    public boolean signedIn() {
        return !reader.isEmpty();
    }

    /** Hangs this frame around whatever the request answers with. */
    public void around(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
