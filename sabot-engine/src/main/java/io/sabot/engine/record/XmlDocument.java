package io.sabot.engine.record;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An XML file whose records are the elements of one name, wherever they stand. Used by one thread. */
public final class XmlDocument {
    private final byte[] bytes;
    private final XmlOptions options;
    private XMLStreamReader reader;
    private boolean ended;

    public XmlDocument(byte[] bytes, XmlOptions options) {
        this.bytes = bytes;
        this.options = options;
    }

    boolean isEnded() {
        return ended;
    }

    /** The whole of it, as the column for corrupt records shows it. */
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** @return the next record, null at the end; after a failure the document is at its end */
    XmlEvents next() throws XMLStreamException {
        ended = true;
        if (!findRecord()) {
            return null;
        }
        XmlEvents record = XmlEvents.ofElement(reader, options);
        ended = false;
        return record;
    }

    private boolean findRecord() throws XMLStreamException {
        try {
            if (reader == null && bytes.length > 0) {
                reader = XmlEvents.open(new ByteArrayInputStream(bytes));
            }
            while (reader != null && reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && XmlEvents.name(reader.getLocalName(), options).equals(options.rowTag)) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            boolean cutOff = e.getLocation() != null && e.getLocation().getCharacterOffset() >= text().length();
            if (cutOff) {
                return false; // between records a file may end where it will
            }
            throw e;
        }
    }
}
