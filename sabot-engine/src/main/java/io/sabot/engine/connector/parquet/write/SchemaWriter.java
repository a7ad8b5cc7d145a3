package io.sabot.engine.connector.parquet.write;

import io.sabot.engine.connector.parquet.format.LogicalType;
import io.sabot.engine.connector.parquet.format.LogicalType.Simple;
import io.sabot.engine.connector.parquet.format.LogicalType.TimeUnit;
import io.sabot.engine.connector.parquet.format.PhysicalType;
import io.sabot.engine.connector.parquet.format.Repetition;
import io.sabot.engine.connector.parquet.format.SchemaElement;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.TimeType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the schema of a file and the writers of its columns. Source: SparkToParquetSchemaConverter. */
final class SchemaWriter {
    private static final String ROOT = "spark_schema";
    private static final String FIELD_ID = "parquet.field.id";
    private static final int INT_DIGITS = 9;
    private static final int INT96_BYTES = 12;
    private static final int NANOS_PER_MICRO = 1000;
    private static final int MICROS_PER_MILLI = 1000;

    private final WriteOptions options;
    private final Compressor compressor;
    private final List<SchemaElement> elements = new ArrayList<>();
    private final List<ColumnWriter> columns = new ArrayList<>();
    private final List<FieldWriter> fields = new ArrayList<>();

    SchemaWriter(StructType schema, WriteOptions options, Compressor compressor) {
        this.options = options;
        this.compressor = compressor;
        elements.add(new SchemaElement(null, 0, null, ROOT, schema.size(), null, -1));
        for (Field field : schema.fields()) {
            fields.add(field(field, new Place(new String[0], 0, 0)));
        }
    }

    /** Depth first, the root included. */
    List<SchemaElement> elements() {
        return elements;
    }

    /** The leaves in their order. */
    List<ColumnWriter> columns() {
        return columns;
    }

    /** The top-level fields. */
    List<FieldWriter> fields() {
        return fields;
    }

    /** Where in the schema a field lies: the names above it and the levels of its parent. */
    private record Place(String[] path, int definition, int repetition) {
        Place below(String name, boolean nullable) {
            String[] longer = Arrays.copyOf(path, path.length + 1);
            longer[path.length] = name;
            return new Place(longer, nullable ? definition + 1 : definition, repetition);
        }

        Place belowRepeated(String name) {
            Place below = below(name, true);
            return new Place(below.path, below.definition, repetition + 1);
        }
    }

    private FieldWriter field(Field field, Place parent) {
        DataType type = field.type();
        Place place = parent.below(field.name(), field.nullable());
        if (type instanceof StructType struct) {
            addGroup(field, null, struct.size());
            List<FieldWriter> children = new ArrayList<>();
            for (Field child : struct.fields()) {
                children.add(field(child, place));
            }
            return new FieldWriter.Group(field.name(), type, field.nullable(), children);
        }
        if (type == DataType.VARIANT) {
            addGroup(field, new LogicalType.Variant(1), 2);
            List<FieldWriter> children = List.of(
                    field(Field.of("value", DataType.BINARY, false), place),
                    field(Field.of("metadata", DataType.BINARY, false), place));
            return new FieldWriter.Group(field.name(), type, field.nullable(), children);
        }
        if (type instanceof ArrayType array) {
            addGroup(field, Simple.LIST, 1);
            Field element = Field.of("element", array.element(), array.containsNull());
            return repeated(field, "list", place, List.of(element));
        }
        if (type instanceof MapType map) {
            addGroup(field, Simple.MAP, 1);
            Field key = Field.of("key", map.key(), false);
            Field value = Field.of("value", map.value(), map.valueContainsNull());
            return repeated(field, "key_value", place, List.of(key, value));
        }
        return primitive(field, place);
    }

    private FieldWriter repeated(Field field, String name, Place place, List<Field> children) {
        elements.add(new SchemaElement(null, 0, Repetition.REPEATED, name, children.size(), null, -1));
        Place inner = place.belowRepeated(name);
        List<FieldWriter> writers = new ArrayList<>();
        for (Field child : children) {
            writers.add(field(child, inner));
        }
        return new FieldWriter.Repeated(field.name(), field.type(), field.nullable(), writers, inner.repetition());
    }

    private void addGroup(Field field, LogicalType meaning, int children) {
        elements.add(new SchemaElement(null, 0, repetition(field), field.name(), children, meaning, id(field)));
    }

    private static Repetition repetition(Field field) {
        return field.nullable() ? Repetition.OPTIONAL : Repetition.REQUIRED;
    }

    private static int id(Field field) {
        String id = field.metadata().get(FIELD_ID);
        return id == null ? -1 : Integer.parseInt(id);
    }

    /** A physical type, what it means, how it compares, and how values get there. */
    private record Form(PhysicalType physical, int length, LogicalType meaning, Leaf.Order order) {
        static Form of(PhysicalType physical, LogicalType meaning) {
            return new Form(physical, 0, meaning, Leaf.Order.SIGNED);
        }
    }

    private FieldWriter primitive(Field field, Place place) {
        Form form = form(field.type());
        elements.add(new SchemaElement(
                form.physical(), form.length(), repetition(field), field.name(), 0, form.meaning(), id(field)));
        int length = form.physical() == PhysicalType.INT96 ? INT96_BYTES : form.length();
        Leaf leaf =
                new Leaf(place.path(), form.physical(), length, place.definition(), place.repetition(), form.order());
        ColumnBloom bloom = form.physical() == PhysicalType.BOOLEAN
                ? ColumnBloom.none()
                : ColumnBloom.of(options.all(), place.path());
        LeafValues values = switch (form.physical()) {
            case BOOLEAN -> new BooleanValues();
            case INT32, INT64, FLOAT, DOUBLE -> new LongValues(form.physical(), options.dictionaryBytes(), bloom);
            case INT96, BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> new BinaryValues(leaf, options.dictionaryBytes(), bloom);
        };
        ColumnWriter column = new ColumnWriter(leaf, values, bloom, options, compressor);
        columns.add(column);
        return new FieldWriter.Primitive(
                field.name(), field.type(), field.nullable(), column, valueWriter(field.type(), values, form));
    }

    private ValueWriter valueWriter(DataType type, LeafValues values, Form form) {
        if (values instanceof BooleanValues booleans) {
            return ValueWriter.booleans(booleans);
        }
        if (values instanceof BinaryValues binaries) {
            return switch (form.physical()) {
                case INT96 -> ValueWriter.int96(binaries);
                case FIXED_LEN_BYTE_ARRAY -> ValueWriter.wideDecimals(binaries, form.length());
                default -> ValueWriter.bytes(binaries);
            };
        }
        LongValues longs = (LongValues) values;
        if (type instanceof TimeType) {
            return ValueWriter.scaled(longs, NANOS_PER_MICRO);
        }
        if (type == DataType.TIMESTAMP && options.timestamps() == WriteOptions.TimestampForm.TIMESTAMP_MILLIS) {
            return ValueWriter.scaled(longs, MICROS_PER_MILLI);
        }
        return switch (form.physical()) {
            case FLOAT -> ValueWriter.floats(longs);
            case DOUBLE -> ValueWriter.doubles(longs);
            default -> ValueWriter.integers(longs);
        };
    }

    private Form form(DataType type) {
        if (type instanceof DecimalType decimal) {
            return decimalForm(decimal);
        }
        if (type instanceof TimeType) {
            return Form.of(PhysicalType.INT64, new LogicalType.Time(false, TimeUnit.MICROS));
        }
        if (type == DataType.TIMESTAMP) {
            return timestampForm();
        }
        if (type == DataType.TIMESTAMP_NTZ) {
            return Form.of(PhysicalType.INT64, new LogicalType.Timestamp(false, TimeUnit.MICROS));
        }
        return switch (type.storage()) {
            case NULL -> Form.of(PhysicalType.BOOLEAN, Simple.UNKNOWN);
            case BOOLEAN -> Form.of(PhysicalType.BOOLEAN, null);
            case BYTE -> Form.of(PhysicalType.INT32, new LogicalType.Whole(8, true));
            case SHORT -> Form.of(PhysicalType.INT32, new LogicalType.Whole(16, true));
            case INT -> Form.of(PhysicalType.INT32, type == DataType.DATE ? Simple.DATE : null);
            case LONG -> Form.of(PhysicalType.INT64, null);
            case FLOAT -> Form.of(PhysicalType.FLOAT, null);
            case DOUBLE -> Form.of(PhysicalType.DOUBLE, null);
            case BYTES ->
                new Form(PhysicalType.BYTE_ARRAY, 0, type.isString() ? Simple.STRING : null, Leaf.Order.UNSIGNED);
            default -> throw new IllegalArgumentException("no Parquet form of " + type.sql());
        };
    }

    private static Form decimalForm(DecimalType type) {
        LogicalType meaning = new LogicalType.Decimal(type.precision(), type.scale());
        if (type.precision() <= INT_DIGITS) {
            return Form.of(PhysicalType.INT32, meaning);
        }
        if (type.fitsLong()) {
            return Form.of(PhysicalType.INT64, meaning);
        }
        int bits = BigInteger.TEN.pow(type.precision()).subtract(BigInteger.ONE).bitLength() + 1;
        return new Form(PhysicalType.FIXED_LEN_BYTE_ARRAY, (bits + 7) / 8, meaning, Leaf.Order.SIGNED);
    }

    private Form timestampForm() {
        return switch (options.timestamps()) {
            case INT96 -> new Form(PhysicalType.INT96, 0, null, Leaf.Order.NONE);
            case TIMESTAMP_MICROS -> Form.of(PhysicalType.INT64, new LogicalType.Timestamp(true, TimeUnit.MICROS));
            case TIMESTAMP_MILLIS -> Form.of(PhysicalType.INT64, new LogicalType.Timestamp(true, TimeUnit.MILLIS));
        };
    }
}
