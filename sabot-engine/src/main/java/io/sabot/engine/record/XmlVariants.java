package io.sabot.engine.record;

import io.sabot.engine.record.XmlEvents.End;
import io.sabot.engine.record.XmlEvents.Event;
import io.sabot.engine.record.XmlEvents.Start;
import io.sabot.engine.record.XmlEvents.Text;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.VariantValue;
import io.sabot.engine.type.variant.Variant;
import io.sabot.engine.type.variant.VariantBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** XML elements to variants: an object of attributes and elements, or a plain value. Source: StaxXmlParser of Spark. */
final class XmlVariants {
    private static final int MOST_DIGITS = 38;

    private final XmlOptions options;
    private final DecimalReader decimals;

    XmlVariants(XmlOptions options) {
        this.options = options;
        this.decimals = new DecimalReader(options.locale);
    }

    /** The element whose start was the last event; goes behind its end. */
    VariantValue element(XmlEvents events, Map<String, String> attributes) {
        Map<String, List<VariantValue>> fields =
                new TreeMap<>(options.caseSensitive ? Comparator.naturalOrder() : String.CASE_INSENSITIVE_ORDER);
        events.columns(attributes).forEach((name, value) -> add(fields, name, text(value)));
        while (true) {
            Event event = events.next();
            if (event instanceof End) {
                return ofFields(fields);
            } else if (event instanceof Start start) {
                add(fields, start.name(), element(events, start.attributes()));
            } else if (event instanceof Text text && !text.isBlank()) {
                add(fields, options.valueTag, text(text.data()));
            }
        }
    }

    private static void add(Map<String, List<VariantValue>> fields, String name, VariantValue value) {
        fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    private VariantValue ofFields(Map<String, List<VariantValue>> fields) {
        VariantBuilder builder = new VariantBuilder(false);
        if (fields.isEmpty()) {
            builder.appendNull();
        } else if (fields.keySet().stream().allMatch(options.valueTag::equals)) {
            builder.append(Variant.of(fields.get(options.valueTag).get(0)));
        } else {
            VariantBuilder.Fields object = builder.startObject();
            fields.forEach((name, values) -> {
                object.next(name);
                append(values, builder);
            });
            builder.finishObject(object);
        }
        return builder.build();
    }

    /** A name that comes several times stands for an array. */
    private static void append(List<VariantValue> values, VariantBuilder builder) {
        if (values.size() == 1) {
            builder.append(Variant.of(values.get(0)));
            return;
        }
        VariantBuilder.Elements array = builder.startArray();
        for (VariantValue value : values) {
            array.next();
            builder.append(Variant.of(value));
        }
        builder.finishArray(array);
    }

    /** The value that a text shows: a boolean, an integer, a decimal or itself. */
    VariantValue text(String data) {
        VariantBuilder builder = new VariantBuilder(false);
        if (data == null || data.equals(options.nullValue)) {
            builder.appendNull();
            return builder.build();
        }
        String value = options.trims ? data.trim() : data;
        String lower = value.toLowerCase(Locale.ROOT);
        if (lower.equals("true") || lower.equals("false")) {
            builder.append(lower.equals("true"));
        } else if (!appendLong(value, builder) && !appendDecimal(value, decimals, builder)) {
            builder.append(Slice.of(value));
        }
        return builder.build();
    }

    static boolean appendLong(String value, VariantBuilder builder) {
        try {
            builder.append(Long.parseLong(value));
            return true;
        } catch (NumberFormatException noInteger) {
            return false;
        }
    }

    /** @return whether the text is a number that a decimal of a variant can hold */
    static boolean appendDecimal(String value, DecimalReader decimals, VariantBuilder builder) {
        BigDecimal number;
        try {
            number = decimals.read(value);
        } catch (RuntimeException noNumber) {
            return false;
        }
        if (number.scale() < -MOST_DIGITS) {
            return false;
        }
        BigDecimal plain = number.scale() < 0 ? number.setScale(0) : number;
        if (plain.scale() > MOST_DIGITS || plain.precision() > MOST_DIGITS) {
            return false;
        }
        builder.append(plain);
        return true;
    }
}
