package io.sabot.engine.type.variant;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.VariantValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.UUID;

/**
 * A value inside an encoded variant. What is wrong with the bytes is found where they are read: MALFORMED_VARIANT.
 *
 * @param bytes the encoded value and perhaps others around it
 * @param at where this one starts
 * @param metadata the names of the fields
 */
public record Variant(Slice bytes, int at, Slice metadata) {
    static final int SIZE_LIMIT = 128 << 20;

    static final int PRIMITIVE = 0;
    static final int SHORT_TEXT = 1;
    static final int OBJECT = 2;
    static final int ARRAY = 3;

    static final int NULL = 0;
    static final int TRUE = 1;
    static final int FALSE = 2;
    static final int INT1 = 3;
    static final int INT8 = 6;
    static final int DOUBLE = 7;
    static final int DECIMAL4 = 8;
    static final int DECIMAL8 = 9;
    static final int DECIMAL16 = 10;
    static final int DATE = 11;
    static final int TIMESTAMP = 12;
    static final int TIMESTAMP_NTZ = 13;
    static final int FLOAT = 14;
    static final int BINARY = 15;
    static final int LONG_TEXT = 16;
    static final int UUID_TYPE = 20;

    private static final int VERSION = 1;
    private static final int MOST_DIGITS = 38;

    /** What a value is; integers of all widths are LONG. */
    public enum Kind {
        OBJECT,
        ARRAY,
        NULL,
        BOOLEAN,
        LONG,
        STRING,
        DOUBLE,
        DECIMAL,
        DATE,
        TIMESTAMP,
        TIMESTAMP_NTZ,
        FLOAT,
        BINARY,
        UUID
    }

    /** A field of an object. */
    public record ObjectField(String key, Variant value) {}

    /** The whole of a value. */
    public static Variant of(VariantValue value) {
        Slice metadata = value.metadata();
        if (metadata.length() < 1 || (metadata.at(0) & 15) != VERSION) {
            throw malformed();
        }
        if (metadata.length() > SIZE_LIMIT || value.value().length() > SIZE_LIMIT) {
            throw QueryException.of(ErrorKind.RUNTIME, "VARIANT_CONSTRUCTOR_SIZE_LIMIT");
        }
        return new Variant(value.value(), 0, metadata);
    }

    static QueryException malformed() {
        return QueryException.of(ErrorKind.RUNTIME, "MALFORMED_VARIANT");
    }

    /** This value alone, with the names of all. */
    public VariantValue value() {
        return new VariantValue(new Slice(bytes.array(), bytes.offset() + at, size()), metadata);
    }

    private static void check(int index, Slice in) {
        if (index < 0 || index >= in.length()) {
            throw malformed();
        }
    }

    private static long number(Slice in, int from, int width) {
        check(from, in);
        check(from + width - 1, in);
        long number = in.at(from + width - 1);
        for (int i = width - 2; i >= 0; i--) {
            number = number << 8 | in.at(from + i) & 0xFF;
        }
        return number;
    }

    static int unsigned(Slice in, int from, int width) {
        long number = number(in, from, width) & (1L << 8 * width) - 1;
        if (number > Integer.MAX_VALUE) {
            throw malformed();
        }
        return (int) number;
    }

    private int header() {
        check(at, bytes);
        return bytes.at(at) & 0xFF;
    }

    int basicType() {
        return header() & 3;
    }

    private int info() {
        return header() >> 2;
    }

    public Kind kind() {
        return switch (basicType()) {
            case SHORT_TEXT -> Kind.STRING;
            case OBJECT -> Kind.OBJECT;
            case ARRAY -> Kind.ARRAY;
            default ->
                switch (info()) {
                    case NULL -> Kind.NULL;
                    case TRUE, FALSE -> Kind.BOOLEAN;
                    case INT1, INT1 + 1, INT1 + 2, INT8 -> Kind.LONG;
                    case DOUBLE -> Kind.DOUBLE;
                    case DECIMAL4, DECIMAL8, DECIMAL16 -> Kind.DECIMAL;
                    case DATE -> Kind.DATE;
                    case TIMESTAMP -> Kind.TIMESTAMP;
                    case TIMESTAMP_NTZ -> Kind.TIMESTAMP_NTZ;
                    case FLOAT -> Kind.FLOAT;
                    case BINARY -> Kind.BINARY;
                    case LONG_TEXT -> Kind.STRING;
                    case UUID_TYPE -> Kind.UUID;
                    default ->
                        throw QueryException.of(
                                ErrorKind.RUNTIME, "UNKNOWN_PRIMITIVE_TYPE_IN_VARIANT", "id", Integer.toString(info()));
                };
        };
    }

    /** In bytes. */
    int size() {
        int info = info();
        switch (basicType()) {
            case SHORT_TEXT:
                return 1 + info;
            case OBJECT, ARRAY:
                Entries entries = entries();
                return entries.dataStart - at + entries.offset(entries.count);
            default:
                break;
        }
        return switch (info) {
            case NULL, TRUE, FALSE -> 1;
            case INT1 -> 2;
            case INT1 + 1 -> 3;
            case INT1 + 2, DATE, FLOAT -> 5;
            case INT8, DOUBLE, TIMESTAMP, TIMESTAMP_NTZ -> 9;
            case DECIMAL4 -> 6;
            case DECIMAL8 -> 10;
            case DECIMAL16 -> 18;
            case BINARY, LONG_TEXT -> 5 + unsigned(bytes, at + 1, 4);
            case UUID_TYPE -> 17;
            default ->
                throw QueryException.of(
                        ErrorKind.RUNTIME, "UNKNOWN_PRIMITIVE_TYPE_IN_VARIANT", "id", Integer.toString(info));
        };
    }

    public boolean bool() {
        return info() == TRUE;
    }

    /** Of an integer; days of a date, microseconds of a timestamp. */
    public long number() {
        int width = switch (info()) {
            case INT1 -> 1;
            case INT1 + 1 -> 2;
            case INT1 + 2, DATE -> 4;
            default -> 8;
        };
        return number(bytes, at + 1, width);
    }

    public double doubleValue() {
        return Double.longBitsToDouble(number(bytes, at + 1, 8));
    }

    public float floatValue() {
        return Float.intBitsToFloat((int) number(bytes, at + 1, 4));
    }

    /** Without zeros at the end of the fraction. */
    public BigDecimal decimal() {
        int scale = unsigned(bytes, at + 1, 1);
        int width = switch (info()) {
            case DECIMAL4 -> 4;
            case DECIMAL8 -> 8;
            default -> 16;
        };
        BigDecimal decimal = width < 16
                ? BigDecimal.valueOf(number(bytes, at + 2, width), scale)
                : new BigDecimal(wide(at + 2), scale);
        int digits = width == 4 ? 9 : width == 8 ? 18 : MOST_DIGITS;
        if (decimal.precision() > digits || scale > digits) {
            throw malformed();
        }
        return decimal.stripTrailingZeros();
    }

    private BigInteger wide(int from) {
        check(from + 15, bytes);
        byte[] bigEndian = new byte[16];
        for (int i = 0; i < 16; i++) {
            bigEndian[i] = bytes.at(from + 15 - i);
        }
        return new BigInteger(bigEndian);
    }

    /** The bytes of a text or a binary. */
    public Slice text() {
        int start = basicType() == SHORT_TEXT ? at + 1 : at + 5;
        int length = basicType() == SHORT_TEXT ? info() : unsigned(bytes, at + 1, 4);
        check(start + length - 1, bytes);
        return bytes.slice(start, length);
    }

    public UUID uuid() {
        check(at + 16, bytes);
        long high = Long.reverseBytes(number(bytes, at + 1, 8));
        return new UUID(high, Long.reverseBytes(number(bytes, at + 9, 8)));
    }

    /** Where the parts of an object or array lie. */
    private final class Entries {
        final int count;
        final int idStart;
        final int idWidth;
        final int offsetStart;
        final int offsetWidth;
        final int dataStart;

        Entries(int info, boolean object) {
            boolean large = (info >> (object ? 4 : 2) & 1) != 0;
            int countWidth = large ? 4 : 1;
            count = unsigned(bytes, at + 1, countWidth);
            idWidth = object ? (info >> 2 & 3) + 1 : 0;
            offsetWidth = (info & 3) + 1;
            idStart = at + 1 + countWidth;
            offsetStart = idStart + count * idWidth;
            dataStart = offsetStart + (count + 1) * offsetWidth;
        }

        int offset(int index) {
            return unsigned(bytes, offsetStart + index * offsetWidth, offsetWidth);
        }

        Variant value(int index) {
            return new Variant(bytes, dataStart + offset(index), metadata);
        }

        String key(int index) {
            return name(unsigned(bytes, idStart + index * idWidth, idWidth));
        }
    }

    private Entries entries() {
        return new Entries(info(), basicType() == OBJECT);
    }

    /** The number of fields or elements. */
    public int count() {
        return entries().count;
    }

    /** Fields are in the order of their names. */
    public ObjectField field(int index) {
        Entries entries = entries();
        return new ObjectField(entries.key(index), entries.value(index));
    }

    /** @return null when there is none of that name */
    public Variant field(String key) {
        Entries entries = entries();
        int low = 0;
        int high = entries.count - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int order = entries.key(middle).compareTo(key);
            if (order == 0) {
                return entries.value(middle);
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return null;
    }

    /** @return null when the array is shorter */
    public Variant element(int index) {
        Entries entries = entries();
        return index < 0 || index >= entries.count ? null : entries.value(index);
    }

    private String name(int id) {
        check(0, metadata);
        int width = (metadata.at(0) >> 6 & 3) + 1;
        int count = unsigned(metadata, 1, width);
        if (id >= count) {
            throw malformed();
        }
        int start = 1 + (count + 2) * width;
        int from = unsigned(metadata, 1 + (id + 1) * width, width);
        int to = unsigned(metadata, 1 + (id + 2) * width, width);
        if (from > to) {
            throw malformed();
        }
        check(start + to - 1, metadata);
        return metadata.slice(start + from, to - from).toString();
    }
}
