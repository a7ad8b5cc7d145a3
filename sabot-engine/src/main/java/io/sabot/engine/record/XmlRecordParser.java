package io.sabot.engine.record;

import io.sabot.engine.record.XmlEvents.End;
import io.sabot.engine.record.XmlEvents.Event;
import io.sabot.engine.record.XmlEvents.Start;
import io.sabot.engine.record.XmlEvents.Text;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.VariantValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * XML records to rows of boxed values: elements and attributes are found by the names of the columns, an element that comes
 * several times is an array. Used by one thread. Source: StaxXmlParser of Spark.
 */
public final class XmlRecordParser {
    private final XmlOptions options;
    private final XmlValues values;
    private final XmlVariants variants;
    private final StructType schema;
    private final SafeParser<String> safe;
    private final SafeParser<XmlDocument> safeDocuments;

    /** @param schema of the rows, perhaps with a column for corrupt records */
    public XmlRecordParser(StructType schema, XmlOptions options) {
        this.options = options;
        this.values = new XmlValues(options);
        this.variants = new XmlVariants(options);
        values.prepare(schema);
        this.schema = SafeParser.withoutCorrupt(schema, options.corruptColumn());
        this.safe = new SafeParser<>(this::parseRaw, options.mode(), schema, options.corruptColumn());
        this.safeDocuments = new SafeParser<>(this::parseNext, options.mode(), schema, options.corruptColumn());
    }

    /** @return the row of a record, under the parse mode */
    public List<Object[]> parse(String record) {
        return safe.parse(record);
    }

    /** @return the row of the next record of a document, under the parse mode; null at the end */
    public List<Object[]> parse(XmlDocument document) {
        return document.isEnded() ? null : safeDocuments.parse(document);
    }

    /** A document that is no XML from some place on ends there, and is a bad record as a whole. */
    private List<Object[]> parseNext(XmlDocument document) {
        try {
            XmlEvents events = document.next();
            if (events == null) {
                return List.of();
            }
            return List.<Object[]>of(root(events));
        } catch (PartialRow e) {
            throw new BadRecordException(document::text, List.<Object[]>of(e.row.values()), e.getCause());
        } catch (XMLStreamException e) {
            throw new BadRecordException(document::text, List.of(), e);
        }
    }

    private Object[] root(XmlEvents events) {
        Start root = (Start) events.next();
        if (options.singleVariant() == null) {
            return object(events, schema, root.attributes()).values();
        }
        VariantValue record = variants.element(events, root.attributes());
        return schema.size() == 0 ? new Object[0] : new Object[] {record};
    }

    /** The root element of a text as a variant. */
    public static VariantValue variant(String text, XmlOptions options) {
        try {
            XmlEvents events = XmlEvents.of(text, options);
            Start root = (Start) events.next();
            return new XmlVariants(options).element(events, root.attributes());
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private List<Object[]> parseRaw(String record) {
        try {
            XmlEvents events = XmlEvents.of(record, options);
            return List.<Object[]>of(root(events));
        } catch (PartialRow e) {
            throw new BadRecordException(() -> record, List.<Object[]>of(e.row.values()), e.getCause());
        } catch (XMLStreamException | RuntimeException e) {
            throw new BadRecordException(() -> record, List.of(), e);
        }
    }

    /** A row of which some columns could not be read. */
    private static final class PartialRow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient StructValue row;

        PartialRow(StructValue row, Throwable cause) {
            super(null, cause, false, false);
            this.row = row;
        }
    }

    private int ordinal(StructType type, String name) {
        return type.indexOf(name, options.caseSensitive);
    }

    /** The element whose start was the last event; goes behind its end. */
    private StructValue object(XmlEvents events, StructType type, Map<String, String> attributes) {
        Object[] row = new Object[type.size()];
        setAttributes(events, type, attributes, row);
        RuntimeException bad = null;
        while (true) {
            Event event = events.next();
            if (event instanceof End) {
                break;
            } else if (event instanceof Start start) {
                try {
                    field(events, type, start, row);
                } catch (RuntimeException e) {
                    bad = bad == null ? e : bad;
                }
            } else if (event instanceof Text text && !text.isBlank()) {
                setText(type, text.data(), row);
            }
        }
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i] instanceof List<?> elements ? new ArrayValue(elements.toArray()) : row[i];
        }
        StructValue value = new StructValue(row);
        if (bad != null) {
            throw new PartialRow(value, bad instanceof PartialRow ? bad.getCause() : bad);
        }
        return value;
    }

    private void setAttributes(XmlEvents events, StructType type, Map<String, String> attributes, Object[] row) {
        events.columns(attributes).forEach((name, value) -> {
            int ordinal = ordinal(type, name);
            if (ordinal >= 0) {
                row[ordinal] = values.of(value, type.field(ordinal).type());
            }
        });
    }

    private void setText(StructType type, String data, Object[] row) {
        int ordinal = type.indexOf(options.valueTag, true);
        if (ordinal < 0) {
            return;
        }
        if (type.field(ordinal).type() instanceof ArrayType array) {
            append(row, ordinal, values.of(data, array.element()));
        } else {
            row[ordinal] = values.of(data, type.field(ordinal).type());
        }
    }

    @SuppressWarnings("unchecked")
    private static void append(Object[] row, int ordinal, Object element) {
        List<Object> elements = row[ordinal] == null ? new ArrayList<>() : (List<Object>) row[ordinal];
        elements.add(element);
        row[ordinal] = elements;
    }

    private void field(XmlEvents events, StructType type, Start start, Object[] row) {
        int ordinal = ordinal(type, start.name());
        if (ordinal < 0) {
            wildcard(events, type, row);
            return;
        }
        DataType fieldType = type.field(ordinal).type();
        if (fieldType instanceof ArrayType array) {
            boolean simple = !(array.element() instanceof StructType) && array.element() != DataType.VARIANT;
            Object element = value(events, array.element(), start, simple ? Map.of() : start.attributes());
            append(row, ordinal, element);
        } else {
            row[ordinal] = value(events, fieldType, start, start.attributes());
        }
    }

    /** What an element is as a value of a field. */
    private Object value(XmlEvents events, DataType type, Start start, Map<String, String> attributes) {
        if (type == DataType.VARIANT) {
            return variants.element(events, attributes);
        }
        return type instanceof StructType struct
                ? objectWithAttributes(events, struct, start.attributes())
                : value(events, type, attributes);
    }

    /** An element without a column goes to the column for all others, if there is one. */
    private void wildcard(XmlEvents events, StructType type, Object[] row) {
        int any = type.indexOf(options.wildcard, true);
        if (any < 0) {
            events.skipElement();
            return;
        }
        Object text = value(events, DataType.STRING, Map.of());
        if (type.field(any).type() instanceof ArrayType) {
            append(row, any, text);
        } else {
            row[any] = text;
        }
    }

    private StructValue objectWithAttributes(XmlEvents events, StructType type, Map<String, String> attributes) {
        Object[] fromAttributes = new Object[type.size()];
        setAttributes(events, type, attributes, fromAttributes);
        StructValue object = (StructValue) value(events, type, Map.of());
        Object[] row = object == null ? new Object[type.size()] : object.values();
        for (String name : events.columns(attributes).keySet()) {
            int ordinal = ordinal(type, name);
            if (ordinal >= 0) {
                row[ordinal] = fromAttributes[ordinal];
            }
        }
        return new StructValue(row);
    }

    /** What is in the element whose start was the last event; goes behind its end. */
    private Object value(XmlEvents events, DataType type, Map<String, String> attributes) {
        Event event = events.peek();
        if (event instanceof End) {
            events.skipEnd();
            boolean empty = type.isString() && !"".equals(options.nullValue);
            return empty ? Slice.EMPTY : null;
        }
        if (type.isString()) {
            return values.of(events.contentText(), DataType.STRING);
        }
        if (event instanceof Start) {
            return complex(events, type, attributes);
        }
        Text text = (Text) event;
        if (type instanceof StructType struct) {
            return object(events, struct, Map.of());
        }
        if (type == DataType.VARIANT) {
            return variants.element(events, Map.of());
        }
        if (type instanceof ArrayType array) {
            events.next();
            Object element = values.of(text.data(), array.element());
            events.skipEnd();
            return element;
        }
        if (text.isBlank()) {
            events.next();
            return value(events, type, attributes);
        }
        Object value = values.of(text.data(), type);
        events.next();
        events.skipEnd();
        return value;
    }

    private Object complex(XmlEvents events, DataType type, Map<String, String> attributes) {
        if (type instanceof StructType struct) {
            return object(events, struct, Map.of());
        }
        if (type instanceof MapType map) {
            return map(events, map.value(), attributes);
        }
        if (type instanceof ArrayType array) {
            return value(events, array.element(), Map.of());
        }
        if (type == DataType.VARIANT) {
            return variants.element(events, attributes);
        }
        throw new IllegalStateException("elements inside a value of type " + type.simpleString());
    }

    private MapValue map(XmlEvents events, DataType type, Map<String, String> attributes) {
        Map<Slice, Object> entries = new LinkedHashMap<>();
        attributes.forEach(
                (name, value) -> entries.put(Slice.of(options.attributePrefix + name), values.of(value, type)));
        while (true) {
            Event event = events.next();
            if (event instanceof End) {
                return new MapValue(
                        new ArrayValue(entries.keySet().toArray()),
                        new ArrayValue(entries.values().toArray()));
            } else if (event instanceof Start start) {
                entries.put(Slice.of(start.name()), value(events, type, Map.of()));
            } else if (event instanceof Text text && !text.isBlank()) {
                entries.put(Slice.of(options.valueTag), values.of(text.data(), type));
            }
        }
    }
}
