package io.sabot.engine.record;

import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The elements and texts of one XML record in their order, to be looked at one by one. Comments, processing instructions and
 * what stands around the root are left out. Namespaces mean nothing: a prefix is part of its name.
 */
final class XmlEvents {
    private static final XMLInputFactory FACTORY = factory();

    /** A part of the record. */
    sealed interface Event {}

    /** @param attributes by their names, in the order in which they are written */
    record Start(String name, Map<String, String> attributes) implements Event {}

    record End(String name) implements Event {}

    record Text(String data) implements Event {
        boolean isBlank() {
            return data.chars().allMatch(c -> c == ' ' || c == '\t' || c == '\n' || c == '\r');
        }
    }

    private final List<Event> events;
    private final XmlOptions options;
    private int next;

    private XmlEvents(List<Event> events, XmlOptions options) {
        this.events = events;
        this.options = options;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        return factory;
    }

    /** @return the events from the start of the root element to its end */
    static XmlEvents of(String xml, XmlOptions options) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(xml));
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            if (!reader.hasNext()) {
                throw new XMLStreamException("no element");
            }
        }
        return ofElement(reader, options);
    }

    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /** @param reader at the start of an element; at its end then */
    static XmlEvents ofElement(XMLStreamReader reader, XmlOptions options) throws XMLStreamException {
        List<Event> events = new ArrayList<>();
        events.add(new Start(name(reader.getLocalName(), options), attributes(reader)));
        int depth = 1;
        while (depth > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    events.add(new Start(name(reader.getLocalName(), options), attributes(reader)));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    events.add(new End(name(reader.getLocalName(), options)));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    addText(reader.getText(), events);
                default -> {}
            }
        }
        return new XmlEvents(events, options);
    }

    private static void addText(String text, List<Event> events) {
        if (!text.isEmpty()) {
            events.add(new Text(text));
        }
    }

    static String name(String written, XmlOptions options) {
        return options.ignoreNamespace ? written.substring(written.lastIndexOf(':') + 1) : written;
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        if (reader.getAttributeCount() == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    Event peek() {
        return events.get(next);
    }

    Event next() {
        return events.get(next++);
    }

    /** The attributes of an element by the names of their columns. */
    Map<String, String> columns(Map<String, String> attributes) {
        Map<String, String> columns = new LinkedHashMap<>();
        if (!options.excludeAttributes) {
            attributes.forEach((attribute, value) -> {
                String data = options.trims ? value.trim() : value;
                columns.put(
                        options.attributePrefix + name(attribute, options),
                        data.equals(options.nullValue) ? null : data);
            });
        }
        return columns;
    }

    /** Goes behind the end of an element, before which nothing but blanks may stand. */
    void skipEnd() {
        Event event = next();
        while (event instanceof Text text && text.isBlank()) {
            event = next();
        }
        if (!(event instanceof End)) {
            throw new IllegalStateException("Expected EndElement");
        }
    }

    /** Goes behind the end of the element whose start was the last event. */
    void skipElement() {
        int depth = 1;
        while (depth > 0) {
            Event event = next();
            depth += event instanceof Start ? 1 : event instanceof End ? -1 : 0;
        }
    }

    /** The text of everything inside the element whose start was the last event; goes behind its end. */
    String contentText() {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        do {
            Event event = next();
            if (event instanceof Start start) {
                depth++;
                text.append('<').append(start.name());
                start.attributes()
                        .forEach((name, value) -> text.append(' ')
                                .append(name)
                                .append("=\"")
                                .append(value)
                                .append('"'));
                text.append('>');
            } else if (event instanceof End end) {
                depth--;
                text.append("</").append(end.name()).append('>');
            } else {
                text.append(((Text) event).data());
            }
        } while (depth > 0 || !(peek() instanceof End));
        skipEnd();
        return text.toString();
    }
}
