package io.sabot.engine.connector.parquet.format;

import io.sabot.engine.connector.parquet.format.LogicalType.Simple;
import io.sabot.engine.connector.parquet.format.LogicalType.TimeUnit;
import java.util.ArrayList;
import java.util.List;

/** Reads the schema's nodes, {@code SchemaElement} in parquet.thrift, with either form of annotation. */
final class SchemaElementReader {
    private final CompactReader in;
    private PhysicalType type;
    private int typeLength;
    private Repetition repetition;
    private String name = "";
    private int children;
    private int convertedType = -1;
    private int scale;
    private int precision;
    private int fieldId = -1;
    private LogicalType logicalType;

    private SchemaElementReader(CompactReader in) {
        this.in = in;
    }

    static List<SchemaElement> readAll(CompactReader in) {
        int size = in.readList();
        List<SchemaElement> elements = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            in.enterStruct();
            elements.add(new SchemaElementReader(in).read());
        }
        return elements;
    }

    private SchemaElement read() {
        int field = 0;
        while ((field = in.nextField(field)) != CompactReader.STOP) {
            switch (field) {
                case 1 -> type = PhysicalType.of(in.readInt());
                case 2 -> typeLength = in.readInt();
                case 3 -> repetition = Repetition.of(in.readInt());
                case 4 -> name = in.readString();
                case 5 -> children = in.readInt();
                case 6 -> convertedType = in.readInt();
                case 7 -> scale = in.readInt();
                case 8 -> precision = in.readInt();
                case 9 -> fieldId = in.readInt();
                case 10 -> logicalType = logicalType();
                default -> in.skip();
            }
        }
        LogicalType meaning = logicalType != null ? logicalType : ofConvertedType();
        return new SchemaElement(type, typeLength, repetition, name, children, meaning, fieldId);
    }

    private LogicalType ofConvertedType() {
        return switch (convertedType) {
            case -1 -> null;
            case 0 -> Simple.STRING;
            case 1 -> Simple.MAP;
            case 2 -> Simple.MAP_KEY_VALUE;
            case 3 -> Simple.LIST;
            case 4 -> Simple.ENUM;
            case 5 -> new LogicalType.Decimal(precision, scale);
            case 6 -> Simple.DATE;
            case 7 -> new LogicalType.Time(true, TimeUnit.MILLIS);
            case 8 -> new LogicalType.Time(true, TimeUnit.MICROS);
            case 9 -> new LogicalType.Timestamp(true, TimeUnit.MILLIS);
            case 10 -> new LogicalType.Timestamp(true, TimeUnit.MICROS);
            case 11, 12, 13, 14 -> new LogicalType.Whole(8 << (convertedType - 11), false);
            case 15, 16, 17, 18 -> new LogicalType.Whole(8 << (convertedType - 15), true);
            case 19 -> Simple.JSON;
            case 20 -> Simple.BSON;
            case 21 -> Simple.INTERVAL;
            default -> Simple.UNRECOGNIZED;
        };
    }

    /** A union: the number of its one field says which. */
    private LogicalType logicalType() {
        in.enterStruct();
        LogicalType found = Simple.UNRECOGNIZED;
        int field = 0;
        while ((field = in.nextField(field)) != CompactReader.STOP) {
            found = member(field);
        }
        return found;
    }

    private LogicalType member(int field) {
        switch (field) {
            case 5:
                in.enterStruct();
                return decimal();
            case 7, 8:
                in.enterStruct();
                return time(field == 7);
            case 10:
                in.enterStruct();
                return whole();
            case 16:
                in.enterStruct();
                return variant();
            default:
                in.skip();
                return simple(field);
        }
    }

    private static LogicalType simple(int field) {
        return switch (field) {
            case 1 -> Simple.STRING;
            case 2 -> Simple.MAP;
            case 3 -> Simple.LIST;
            case 4 -> Simple.ENUM;
            case 6 -> Simple.DATE;
            case 11 -> Simple.UNKNOWN;
            case 12 -> Simple.JSON;
            case 13 -> Simple.BSON;
            case 14 -> Simple.UUID;
            case 15 -> Simple.FLOAT16;
            case 17 -> Simple.GEOMETRY;
            case 18 -> Simple.GEOGRAPHY;
            default -> Simple.UNRECOGNIZED;
        };
    }

    private LogicalType decimal() {
        int decimalScale = 0;
        int decimalPrecision = 0;
        int field = 0;
        while ((field = in.nextField(field)) != CompactReader.STOP) {
            switch (field) {
                case 1 -> decimalScale = in.readInt();
                case 2 -> decimalPrecision = in.readInt();
                default -> in.skip();
            }
        }
        return new LogicalType.Decimal(decimalPrecision, decimalScale);
    }

    private LogicalType time(boolean ofDay) {
        boolean utc = false;
        TimeUnit unit = null;
        int field = 0;
        while ((field = in.nextField(field)) != CompactReader.STOP) {
            switch (field) {
                case 1 -> utc = in.readBoolean();
                case 2 -> unit = unit();
                default -> in.skip();
            }
        }
        if (unit == null) {
            return Simple.UNRECOGNIZED;
        }
        return ofDay ? new LogicalType.Time(utc, unit) : new LogicalType.Timestamp(utc, unit);
    }

    private TimeUnit unit() {
        in.enterStruct();
        TimeUnit unit = null;
        int field = 0;
        while ((field = in.nextField(field)) != CompactReader.STOP) {
            unit = field >= 1 && field <= 3 ? TimeUnit.values()[field - 1] : null;
            in.skip();
        }
        return unit;
    }

    private LogicalType whole() {
        int bits = 0;
        boolean signed = true;
        int field = 0;
        while ((field = in.nextField(field)) != CompactReader.STOP) {
            switch (field) {
                case 1 -> bits = in.readInt();
                case 2 -> signed = in.readBoolean();
                default -> in.skip();
            }
        }
        return new LogicalType.Whole(bits, signed);
    }

    private LogicalType variant() {
        int version = 1;
        int field = 0;
        while ((field = in.nextField(field)) != CompactReader.STOP) {
            if (field == 1) {
                version = in.readInt();
            } else {
                in.skip();
            }
        }
        return new LogicalType.Variant(version);
    }
}
