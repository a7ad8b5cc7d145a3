package io.sabot.engine.record;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Decimals;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.TimeType;
import io.sabot.engine.type.VariantValue;
import io.sabot.engine.type.variant.Variant;
import java.util.Base64;

/** Rows of boxed values to XML. Used by one thread. Source: StaxXmlGenerator of Spark. */
public final class XmlRecordWriter {
    private final StructType schema;
    private final XmlOptions options;
    private final TemporalWriter temporal;
    private final XmlText out;

    public XmlRecordWriter(StructType schema, XmlOptions options) {
        options.checkWriting();
        this.schema = schema;
        this.options = options;
        this.temporal = options.temporalWriter();
        this.out = new XmlText(options.indent, options.validatesNames);
    }

    /** @return what stands before the rows of a file: the declaration and the start of the root */
    public String head() {
        if (!options.declaration.isEmpty()) {
            out.instruction("xml", options.declaration);
            out.characters("\n");
        }
        String[] parts = options.rootTag.split(" ");
        out.start(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            String[] attribute = parts[i].split("=");
            out.attribute(attribute[0], attribute[1].replaceAll("['\"]", ""));
        }
        if (options.indent.isEmpty()) {
            out.characters("\n");
        }
        return out.take();
    }

    /** @return the end of the root */
    public String tail() {
        out.end();
        return out.take();
    }

    /** @return the text of one row */
    public String text(StructValue row) {
        boolean single = schema.size() == 1 && schema.field(0).name().equals(options.singleVariant());
        return row(single ? DataType.VARIANT : schema, single ? row.get(0) : row);
    }

    /** @return the text of a row that is a variant */
    public String text(VariantValue row) {
        return row(DataType.VARIANT, row);
    }

    private String row(DataType type, Object row) {
        element(options.rowTag, type, row);
        if (options.indent.isEmpty()) {
            out.characters("\n");
        }
        return out.take();
    }

    private void element(String name, DataType type, Object value) {
        if (options.nullValue == null && (value == null || type == DataType.NULL)) {
            return;
        }
        if (name.equals(options.valueTag)) {
            content(type, value);
            return;
        }
        if (value instanceof VariantValue variant) {
            variant(name, Variant.of(variant));
            return;
        }
        out.start(name);
        content(type, value);
        out.end();
    }

    private void child(String name, DataType type, Object value) {
        if (options.isAttribute(name)) {
            String text = value == null || type == DataType.NULL ? options.nullValue : attribute(type, value);
            if (text != null) {
                out.attribute(name.substring(options.attributePrefix.length()), text);
            }
        } else if (type instanceof ArrayType array && value instanceof ArrayValue elements) {
            for (Object item : elements.elements()) {
                element(name, array.element(), item);
            }
        } else {
            element(name, type, value);
        }
    }

    /** Attributes have the texts of Spark's own values: days, microseconds. */
    private static String attribute(DataType type, Object value) {
        if (type instanceof DecimalType decimal) {
            return Decimals.toBigDecimal(Decimals.unbox(value), decimal.scale()).toString();
        }
        if (type.isNested() || type == DataType.BINARY || type == DataType.VARIANT) {
            throw QueryException.unsupported("XML attributes of type " + type.sql());
        }
        return value.toString();
    }

    private void content(DataType type, Object value) {
        if (value == null || type == DataType.NULL) {
            out.characters(options.nullValue);
        } else if (type instanceof ArrayType array) {
            for (Object item : ((ArrayValue) value).elements()) {
                child(options.arrayElement, array.element(), item);
            }
        } else if (type instanceof MapType map) {
            entries(map, (MapValue) value);
        } else if (type instanceof StructType struct) {
            fields(struct, (StructValue) value);
        } else {
            out.characters(text(type, value));
        }
    }

    /** Attributes come first. */
    private void fields(StructType struct, StructValue row) {
        for (boolean attributes : new boolean[] {true, false}) {
            for (int i = 0; i < struct.size(); i++) {
                String name = struct.field(i).name();
                if (options.isAttribute(name) == attributes) {
                    child(name, struct.field(i).type(), row.get(i));
                }
            }
        }
    }

    private void entries(MapType map, MapValue entries) {
        for (boolean attributes : new boolean[] {true, false}) {
            for (int i = 0; i < entries.size(); i++) {
                String name = TextOfValues.value(entries.keys().get(i), map.key());
                if (options.isAttribute(name) == attributes) {
                    child(name, map.value(), entries.values().get(i));
                }
            }
        }
    }

    private String text(DataType type, Object value) {
        if (type == DataType.TIMESTAMP) {
            return temporal.timestamp((Long) value);
        }
        if (type == DataType.TIMESTAMP_NTZ) {
            return temporal.timestampNtz((Long) value);
        }
        if (type == DataType.DATE) {
            return temporal.date((Integer) value);
        }
        if (type instanceof TimeType) {
            return temporal.time((Long) value);
        }
        if (type instanceof DecimalType decimal) {
            return Decimals.toBigDecimal(Decimals.unbox(value), decimal.scale()).toString();
        }
        return switch (type.storage()) {
            case BOOLEAN, BYTE, SHORT, FLOAT, DOUBLE -> value.toString();
            case BYTES -> type.isString() ? value.toString() : options.binaries.write((Slice) value);
            case INT, LONG -> number(type, value);
            default -> throw unwritable(type, value);
        };
    }

    private void variant(String name, Variant value) {
        switch (value.kind()) {
            case OBJECT -> {
                out.start(name);
                for (boolean attributes : new boolean[] {true, false}) {
                    for (int i = 0; i < value.count(); i++) {
                        Variant.ObjectField field = value.field(i);
                        if (options.isAttribute(field.key()) == attributes) {
                            variant(field.key(), field.value());
                        }
                    }
                }
                out.end();
            }
            case ARRAY -> {
                for (int i = 0; i < value.count(); i++) {
                    Variant element = value.element(i);
                    boolean nested = element.kind() == Variant.Kind.ARRAY;
                    variant(nested ? options.arrayElement : name, element);
                }
            }
            default -> variantText(name, variantText(value));
        }
    }

    private void variantText(String name, String text) {
        if (text != null && options.isAttribute(name)) {
            out.attribute(name.substring(options.attributePrefix.length()), text);
        } else if (text != null && name.equals(options.valueTag)) {
            out.characters(text);
        } else {
            out.start(name);
            if (text != null) {
                out.characters(text);
            }
            out.end();
        }
    }

    private String variantText(Variant value) {
        return switch (value.kind()) {
            case NULL -> options.nullValue;
            case BOOLEAN -> Boolean.toString(value.bool());
            case LONG -> Long.toString(value.number());
            case STRING -> value.text().toString();
            case DOUBLE -> Double.toString(value.doubleValue());
            case FLOAT -> Float.toString(value.floatValue());
            case DECIMAL -> value.decimal().toString();
            case DATE -> temporal.date((int) value.number());
            case TIMESTAMP -> temporal.timestamp(value.number());
            case TIMESTAMP_NTZ -> temporal.timestampNtz(value.number());
            case BINARY -> Base64.getEncoder().encodeToString(value.text().toBytes());
            case UUID -> value.uuid().toString();
            case OBJECT, ARRAY -> throw new IllegalStateException("no plain value");
        };
    }

    private static String number(DataType type, Object value) {
        if (type == DataType.INT || type == DataType.LONG) {
            return value.toString();
        }
        throw unwritable(type, value);
    }

    private static QueryException unwritable(DataType type, Object value) {
        return XmlOptions.refused(
                "_LEGACY_ERROR_TEMP_3238",
                "v",
                value.toString(),
                "class",
                value.getClass().toString(),
                "dt",
                type.simpleString());
    }
}
