package nl.huisregel.roster;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through an XML file element by element. What nobody asks for is passed over unread, and nothing outside the file is ever fetched. */
final class Elements {

    private static final XMLInputFactory FACTORY = factory();
    private static final int DEEPEST = 40;
    private static final int LONGEST = 2000;

    private final XMLStreamReader reader;
    private int depth;

    /** What is done with one element; what it leaves unread of it is passed over. */
    interface Visit {
        void of(String name) throws XMLStreamException, Refused;
    }

    Elements(byte[] file) throws XMLStreamException {
        reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(file));
    }

    /** Goes to the outermost element. */
    String root() throws XMLStreamException, Refused {
        while (depth == 0) {
            next();
        }
        return reader.getLocalName();
    }

    String namespace() {
        return reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    }

    /** Every element right within the one we are at. */
    void each(Visit visit) throws XMLStreamException, Refused {
        int here = depth;
        while (depth >= here) {
            next();
            if (depth > here) {
                visit.of(reader.getLocalName());
                pass(here);
            }
        }
    }

    /** The text of this element, stripped; of the elements within it nothing. */
    String text() throws XMLStreamException, Refused {
        int here = depth;
        StringBuilder text = new StringBuilder();
        while (depth >= here) {
            int event = next();
            if (depth == here && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE) && text.length() < LONGEST) {
                text.append(reader.getText());
            }
        }
        return text.toString().strip();
    }

    /** As it stands in the file; empty where it does not. */
    String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    int line() {
        return reader.getLocation().getLineNumber();
    }

    /** To the end of the file, so that what is broken behind the last element is found too. */
    void toTheEnd() throws XMLStreamException, Refused {
        while (reader.hasNext()) {
            next();
        }
    }

    private void pass(int to) throws XMLStreamException, Refused {
        while (depth > to) {
            next();
        }
    }

    private int next() throws XMLStreamException, Refused {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Refused(line(), Note.Kind.DOCTYPE);
        }
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        if (depth > DEEPEST) {
            throw new Refused(line(), Note.Kind.BROKEN);
        }
        return event;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing outside the file");
        });
        return factory;
    }
}
