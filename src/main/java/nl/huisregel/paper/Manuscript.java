package nl.huisregel.paper;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page made ready to be set: read as XML that reaches for nothing, with our look, and only characters that have a letter. */
final class Manuscript {

    private Manuscript() {
    }

    static Document of(String page, String look, Letters letters) {
        Document document = read(page);
        Element style = document.createElement("style");
        style.setTextContent(look);
        document.getElementsByTagName("head").item(0).appendChild(style);
        if (!replaced(document.getElementsByTagName("body").item(0), letters)) {
            missing(document.getDocumentElement()).forEach(it -> it.getParentNode().removeChild(it));
        }
        return document;
    }

    private static boolean replaced(Node node, Letters letters) {
        boolean any = false;
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                String set = letters.set(text.getData());
                any |= signs(set) > signs(text.getData());
                text.setData(set);
            } else {
                any |= replaced(child, letters);
            }
        }
        return any;
    }

    private static long signs(String text) {
        return text.chars().filter(it -> it == Letters.SIGN.charAt(0)).count();
    }

    private static List<Element> missing(Element root) {
        List<Element> found = new ArrayList<>();
        var all = root.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (((Element) all.item(i)).getAttribute("class").equals("missing")) {
                found.add((Element) all.item(i));
            }
        }
        return found;
    }

    private static Document read(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(allowed(page))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("This page is not well-formed: " + e.getMessage(), e);
        }
    }

    /** What XML cannot hold has no look either: control characters, halves of a pair. */
    private static String allowed(String page) {
        StringBuilder kept = new StringBuilder(page.length());
        page.codePoints().filter(it -> it == '\t' || it == '\n' || it >= 0x20 && it <= 0xD7FF || it >= 0xE000 && it <= 0xFFFD || it >= 0x10000).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
