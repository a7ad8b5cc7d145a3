package io.sabot.engine.type.cast;

import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.VariantValue;
import io.sabot.engine.type.variant.VariantJson;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/**
 * Values of one type as {@code show} prints them (Spark's {@code ToPrettyString}): like a cast to a string, but NULL is
 * written at every depth, and binary in hexadecimal.
 */
public final class PrettyText {
    private static final String NULL = "NULL";

    private final DataType type;
    /** Of a value without parts that needs one; null for those whose text is that of their box. */
    private final CastContext context;

    private final List<PrettyText> parts;

    private PrettyText(DataType type, CastContext context, List<PrettyText> parts) {
        this.type = type;
        this.context = context;
        this.parts = parts;
    }

    /** @param zone of timestamps; asked only when there are some, because looking one up costs a small job time */
    public static PrettyText of(DataType type, Supplier<ZoneId> zone) {
        List<PrettyText> parts = new ArrayList<>();
        if (type instanceof ArrayType array) {
            parts.add(of(array.element(), zone));
        } else if (type instanceof MapType map) {
            parts.add(of(map.key(), zone));
            parts.add(of(map.value(), zone));
        } else if (type instanceof StructType struct) {
            for (Field field : struct.fields()) {
                parts.add(of(field.type(), zone));
            }
        }
        boolean plain = type.isNested()
                || type.isString()
                || type.isIntegral()
                || type == DataType.BOOLEAN
                || type == DataType.BINARY
                || type == DataType.VARIANT
                || type == DataType.NULL;
        ZoneId used = type == DataType.TIMESTAMP ? zone.get() : ZoneOffset.UTC;
        CastContext context = plain ? null : CastContext.of(type, DataType.STRING, EvalMode.ANSI, used, null);
        return new PrettyText(type, context, parts);
    }

    /** @param value in the boxed form of {@link io.sabot.engine.type.Storage}, null for NULL */
    public String text(Object value) {
        StringBuilder text = new StringBuilder();
        append(value, text);
        return text.toString();
    }

    private void append(Object value, StringBuilder text) {
        if (value == null) {
            text.append(NULL);
        } else if (context != null) {
            text.append(Casts.cast(value, context));
        } else if (type == DataType.BINARY) {
            text.append('[').append(hexadecimal((Slice) value)).append(']');
        } else if (value instanceof VariantValue variant) {
            text.append(VariantJson.text(variant, ZoneOffset.UTC));
        } else if (value instanceof ArrayValue array) {
            text.append('[');
            for (int i = 0; i < array.size(); i++) {
                parts.get(0).append(array.get(i), text.append(i == 0 ? "" : ", "));
            }
            text.append(']');
        } else if (value instanceof MapValue map) {
            text.append('{');
            for (int i = 0; i < map.size(); i++) {
                parts.get(0).append(map.keys().get(i), text.append(i == 0 ? "" : ", "));
                parts.get(1).append(map.values().get(i), text.append(" -> "));
            }
            text.append('}');
        } else if (value instanceof StructValue struct) {
            text.append('{');
            for (int i = 0; i < struct.size(); i++) {
                parts.get(i).append(struct.get(i), text.append(i == 0 ? "" : ", "));
            }
            text.append('}');
        } else {
            text.append(value);
        }
    }

    private static String hexadecimal(Slice bytes) {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes.toBytes());
    }
}
