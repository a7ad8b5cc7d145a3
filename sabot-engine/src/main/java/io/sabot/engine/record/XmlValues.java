package io.sabot.engine.record;

import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.TimeType;
import java.text.NumberFormat;
import java.text.ParseException;
import java.util.Locale;

/** Makes boxed values of the texts in XML. Used by one thread. Source: StaxXmlParser.convertTo of Spark. */
final class XmlValues {
    private final XmlOptions options;
    private final TemporalReader temporal;
    private final DecimalReader decimals;
    private final XmlVariants variants;

    XmlValues(XmlOptions options) {
        this.options = options;
        this.temporal = options.temporalReader();
        this.decimals = new DecimalReader(options.locale);
        this.variants = new XmlVariants(options);
    }

    /** Says now when the pattern of values of a type, or of types inside it, is none. */
    void prepare(DataType type) {
        temporal.prepare(type);
        if (type instanceof ArrayType array) {
            prepare(array.element());
        } else if (type instanceof MapType map) {
            prepare(map.value());
        } else if (type instanceof StructType struct) {
            struct.fields().forEach(field -> prepare(field.type()));
        }
    }

    /** @throws RuntimeException when the text is no value of the type */
    Object of(String data, DataType type) {
        String text = data != null && options.trims ? data.trim() : data;
        if (text == null || text.equals(options.nullValue)) {
            return null;
        }
        if (type.isString() || type == DataType.NULL) {
            return Slice.of(text);
        }
        if (type == DataType.VARIANT) {
            return variants.text(text);
        }
        if (type == DataType.BINARY) {
            return options.binaries.read(text);
        }
        if (type instanceof DecimalType decimal) {
            return decimals.read(text, decimal);
        }
        if (type == DataType.DATE) {
            return temporal.date(text);
        }
        if (type == DataType.TIMESTAMP) {
            return temporal.timestamp(text);
        }
        if (type == DataType.TIMESTAMP_NTZ) {
            return temporal.timestampNtz(text);
        }
        return type instanceof TimeType ? (Object) temporal.time(text) : plain(text, type);
    }

    private static Object plain(String text, DataType type) {
        boolean negative = text.startsWith("-");
        String unsigned = negative || text.startsWith("+") ? text.substring(1) : text;
        return switch (type.storage()) {
            case BOOLEAN -> bool(text);
            case BYTE -> Byte.valueOf(text);
            case SHORT -> Short.valueOf(text);
            case INT -> negative ? -Integer.parseInt(unsigned) : Integer.parseInt(unsigned);
            case LONG -> negative ? -Long.parseLong(unsigned) : Long.parseLong(unsigned);
            case FLOAT -> negative ? -floatOf(unsigned) : floatOf(unsigned);
            case DOUBLE -> negative ? -doubleOf(unsigned) : doubleOf(unsigned);
            default -> throw XmlOptions.refused("_LEGACY_ERROR_TEMP_3246", "dataType", type.simpleString());
        };
    }

    private static boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw XmlOptions.refused("_LEGACY_ERROR_TEMP_3245", "s", text);
        };
    }

    private static float floatOf(String text) {
        try {
            return Float.parseFloat(text);
        } catch (NumberFormatException notJava) {
            return localized(text).floatValue();
        }
    }

    private static double doubleOf(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notJava) {
            return localized(text).doubleValue();
        }
    }

    private static Number localized(String text) {
        try {
            return NumberFormat.getInstance(Locale.getDefault()).parse(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
