package io.sabot.engine.record;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.record.XmlEvents.End;
import io.sabot.engine.record.XmlEvents.Event;
import io.sabot.engine.record.XmlEvents.Start;
import io.sabot.engine.record.XmlEvents.Text;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/** Finds the type of XML records. Fields are in the order of their names. Used by one thread. Source: XmlInferSchema of Spark. */
public final class XmlTypes {
    private final XmlOptions options;
    private final TemporalReader temporal;
    private final DecimalReader decimals;

    public XmlTypes(XmlOptions options) {
        this.options = options;
        this.temporal = options.temporalReader().prepared();
        this.decimals = new DecimalReader(options.locale);
    }

    /** @return the type of one record, not yet {@link #finished}; null for one that is left out */
    public DataType typeOf(String record) {
        try {
            XmlEvents events = XmlEvents.of(record, options);
            Start root = (Start) events.next();
            return object(events, root.attributes());
        } catch (XMLStreamException | RuntimeException e) {
            return malformed(e);
        }
    }

    private DataType malformed(Throwable cause) {
        return switch (options.mode()) {
            case PERMISSIVE -> new StructType(List.of(Field.of(options.corruptColumn(), DataType.STRING)));
            case DROPMALFORMED -> null;
            case FAILFAST ->
                throw QueryException.of(
                                ErrorKind.EXECUTION,
                                "MALFORMED_RECORD_IN_PARSING.WITHOUT_SUGGESTION",
                                "badRecord",
                                options.corruptColumn(),
                                "failFastMode",
                                ParseMode.FAILFAST.name())
                        .withCause(cause);
        };
    }

    /** @return the type that fits all records of a document and those before, {@code soFar} */
    public DataType typeOf(XmlDocument document, DataType soFar, RecordSample sample) {
        DataType type = soFar;
        while (!document.isEnded()) {
            DataType next = typeOfNext(document, sample);
            type = next == null ? type : merge(type, next);
        }
        return type;
    }

    private DataType typeOfNext(XmlDocument document, RecordSample sample) {
        try {
            XmlEvents events = document.next();
            if (events == null || !sample.takesNext()) {
                return null;
            }
            Start root = (Start) events.next();
            return object(events, root.attributes());
        } catch (XMLStreamException e) {
            return malformed(e);
        }
    }

    /** The type as a schema has it: without fields that have no type, with strings where no value was seen. May be null. */
    public static DataType finished(DataType type) {
        if (type instanceof ArrayType array) {
            DataType element = finished(array.element());
            return element == null ? null : new ArrayType(element, array.containsNull());
        }
        if (type instanceof StructType struct) {
            List<Field> fields = new ArrayList<>();
            for (Field field : struct.fields()) {
                DataType finished = field.name().isEmpty() ? null : finished(field.type());
                if (finished != null) {
                    fields.add(Field.of(field.name(), finished));
                }
            }
            return fields.isEmpty() ? null : new StructType(fields);
        }
        return type == DataType.NULL ? DataType.STRING : type;
    }

    private StructType object(XmlEvents events, Map<String, String> attributes) {
        TreeMap<String, DataType> types =
                new TreeMap<>(options.caseSensitive ? Comparator.naturalOrder() : String.CASE_INSENSITIVE_ORDER);
        events.columns(attributes).forEach((name, value) -> add(types, name, typeOfText(value)));
        while (true) {
            Event event = events.next();
            if (event instanceof End) {
                List<Field> fields = new ArrayList<>();
                types.forEach((name, type) -> fields.add(Field.of(name, type)));
                return sorted(fields);
            } else if (event instanceof Start start) {
                DataType type = element(events);
                add(types, start.name(), withAttributes(type, events.columns(start.attributes())));
            } else if (event instanceof Text text && !text.isBlank()) {
                add(types, options.valueTag, typeOfText(text.data()));
            }
        }
    }

    private static StructType sorted(List<Field> fields) {
        fields.sort(Comparator.comparing(Field::name));
        return new StructType(fields);
    }

    /** A name that comes again stands for an array. */
    private void add(Map<String, DataType> types, String name, DataType type) {
        DataType before = types.get(name);
        if (before == null) {
            types.put(name, type);
        } else {
            DataType merged = merge(before, type);
            types.put(name, before instanceof ArrayType ? merged : new ArrayType(merged, true));
        }
    }

    private DataType withAttributes(DataType type, Map<String, String> columns) {
        if (columns.isEmpty()) {
            return type;
        }
        List<Field> fields = new ArrayList<>();
        if (type instanceof StructType struct) {
            fields.addAll(struct.fields());
        } else if (type != DataType.NULL) {
            fields.add(Field.of(options.valueTag, type));
        }
        columns.forEach((name, value) -> fields.add(Field.of(name, typeOfText(value))));
        return sorted(fields);
    }

    private DataType element(XmlEvents events) {
        if (events.peek() instanceof End) {
            events.next();
            return DataType.NULL;
        }
        if (events.peek() instanceof Start) {
            return object(events, Map.of());
        }
        StructType struct = object(events, Map.of());
        if (struct.size() == 0) {
            return DataType.NULL;
        }
        Field only = struct.field(0);
        boolean isValue = options.caseSensitive
                ? only.name().equals(options.valueTag)
                : only.name().equalsIgnoreCase(options.valueTag);
        return struct.size() == 1 && isValue && !only.type().isNested() ? only.type() : struct;
    }

    private DataType typeOfText(String data) {
        if (!options.infers) {
            return DataType.STRING;
        }
        String value = data != null && options.trims ? data.trim() : data;
        if (value == null || value.isEmpty()) {
            return DataType.NULL;
        }
        if (isLong(value)) {
            return DataType.LONG;
        }
        DataType decimal = options.prefersDecimal ? decimal(value) : null;
        if (decimal != null) {
            return decimal;
        }
        if (isDouble(value)) {
            return DataType.DOUBLE;
        }
        String lower = value.toLowerCase(Locale.ROOT);
        if (lower.equals("true") || lower.equals("false")) {
            return DataType.BOOLEAN;
        }
        if (temporal.isDate(value)) {
            return DataType.DATE;
        }
        if (options.defaultIsNtz && temporal.isTimestampNtz(value)) {
            return DataType.TIMESTAMP_NTZ;
        }
        return temporal.isTimestamp(value) ? DataType.TIMESTAMP : DataType.STRING;
    }

    private static String unsigned(String value) {
        return value.startsWith("+") || value.startsWith("-") ? value.substring(1) : value;
    }

    private static boolean isLong(String value) {
        String digits = unsigned(value);
        if (digits.isEmpty() || !Character.isDigit(digits.charAt(0))) {
            return false;
        }
        try {
            Long.parseLong(digits);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Whether a text may be a number with a fraction; one with Java's suffix is none. */
    private static boolean startsAndEndsAsNumber(String digits) {
        if (digits.isEmpty() || !(Character.isDigit(digits.charAt(0)) || digits.charAt(0) == '.')) {
            return false;
        }
        return "dDfF".indexOf(digits.charAt(digits.length() - 1)) < 0;
    }

    private static boolean isDouble(String value) {
        String digits = unsigned(value);
        if (!startsAndEndsAsNumber(digits)) {
            return false;
        }
        try {
            Double.parseDouble(digits);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private DataType decimal(String value) {
        if (!startsAndEndsAsNumber(unsigned(value))) {
            return null;
        }
        try {
            BigDecimal number = decimals.read(value);
            return new DecimalType(Math.max(number.precision(), number.scale()), number.scale());
        } catch (RuntimeException noDecimal) {
            return null;
        }
    }

    /** The narrowest type that takes both; STRING takes everything. */
    public DataType merge(DataType left, DataType right) {
        if (left instanceof StructType a && right instanceof StructType b) {
            return mergeFields(a, b);
        }
        if (left instanceof ArrayType a && right instanceof ArrayType b) {
            return new ArrayType(merge(a.element(), b.element()), a.containsNull() || b.containsNull());
        }
        DataType tightest = Coercion.tightestCommonType(left, right, false);
        if (tightest != null) {
            return tightest;
        }
        if (left instanceof ArrayType || right instanceof ArrayType) {
            DataType a = left instanceof ArrayType array ? array.element() : left;
            DataType b = right instanceof ArrayType array ? array.element() : right;
            return new ArrayType(merge(a, b), true);
        }
        if (left instanceof StructType struct && struct.indexOf(options.valueTag, true) >= 0) {
            return withValue(struct, right, true);
        }
        if (right instanceof StructType struct && struct.indexOf(options.valueTag, true) >= 0) {
            return withValue(struct, left, false);
        }
        DataType number = InferredTypes.widerNumber(left, right);
        boolean timestamps = left == DataType.TIMESTAMP && right == DataType.TIMESTAMP_NTZ
                || left == DataType.TIMESTAMP_NTZ && right == DataType.TIMESTAMP;
        return number != null ? number : timestamps ? DataType.TIMESTAMP : DataType.STRING;
    }

    private StructType withValue(StructType struct, DataType other, boolean structFirst) {
        List<Field> fields = new ArrayList<>(struct.fields());
        int ordinal = struct.indexOf(options.valueTag, true);
        DataType own = fields.get(ordinal).type();
        fields.set(ordinal, Field.of(options.valueTag, structFirst ? merge(own, other) : merge(other, own)));
        return new StructType(fields);
    }

    private StructType mergeFields(StructType left, StructType right) {
        TreeMap<String, Field> merged = new TreeMap<>();
        List<Field> all = new ArrayList<>(left.fields());
        all.addAll(right.fields());
        for (Field field : all) {
            String key = options.caseSensitive ? field.name() : field.name().toLowerCase(Locale.ROOT);
            Field before = merged.get(key);
            merged.put(key, before == null ? field : Field.of(before.name(), merge(before.type(), field.type())));
        }
        return sorted(new ArrayList<>(merged.values()));
    }
}
