package io.sabot.engine.connector.parquet.schema;

import io.sabot.engine.connector.parquet.format.LogicalType;
import io.sabot.engine.connector.parquet.format.LogicalType.Simple;
import io.sabot.engine.connector.parquet.format.PhysicalType;
import io.sabot.engine.connector.parquet.format.Repetition;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.List;

/**
 * From the file's fields to columns, the older forms of lists and maps included, after Spark's ParquetToSparkSchemaConverter.
 * Types are either found or given; given ones may leave fields out and ask for some that the file does not have.
 */
public final class SchemaConverter {
    private final LeafTypes leaves;
    private final boolean caseSensitive;
    private final WriterCalendar calendar;

    private SchemaConverter(SchemaOptions options, boolean caseSensitive, WriterCalendar calendar) {
        this.leaves = new LeafTypes(options);
        this.calendar = calendar;
        this.caseSensitive = caseSensitive;
    }

    /** All columns of the file. @throws QueryException when a field has no SQL type */
    public static List<ParquetColumn> columns(SchemaNode root, SchemaOptions options, WriterCalendar calendar) {
        SchemaConverter converter = new SchemaConverter(options, true, calendar);
        List<ParquetColumn> columns = new ArrayList<>(root.children().size());
        for (SchemaNode node : root.children()) {
            columns.add(new ParquetColumn(node.name(), node.isOptional(), converter.fieldShape(node, null)));
        }
        return columns;
    }

    /**
     * The columns of a schema, by name; those that the file does not have as {@link ColumnShape.Missing}.
     *
     * @throws TypeMismatchException when a field of the file cannot be of the type
     */
    public static List<ParquetColumn> columns(
            SchemaNode root, StructType wanted, SchemaOptions options, boolean caseSensitive, WriterCalendar calendar) {
        SchemaConverter converter = new SchemaConverter(options, caseSensitive, calendar);
        List<ParquetColumn> columns = new ArrayList<>(wanted.size());
        for (Field field : wanted.fields()) {
            ColumnShape shape = converter.wantedShape(root, field);
            columns.add(new ParquetColumn(field.name(), field.nullable(), shape));
        }
        return columns;
    }

    static QueryException violated(String message) {
        return QueryException.analysis("_LEGACY_ERROR_TEMP_3071", "msg", message);
    }

    private ColumnShape wantedShape(SchemaNode parent, Field field) {
        SchemaNode found = null;
        for (SchemaNode child : parent.children()) {
            if (caseSensitive ? child.name().equals(field.name()) : child.name().equalsIgnoreCase(field.name())) {
                if (found != null && !caseSensitive) {
                    throw ambiguous(parent, field.name());
                }
                found = found == null ? child : found;
            }
        }
        return found == null ? new ColumnShape.Missing(field.type()) : fieldShape(found, field.type());
    }

    private static QueryException ambiguous(SchemaNode parent, String name) {
        List<String> matches = new ArrayList<>();
        for (SchemaNode child : parent.children()) {
            if (child.name().equalsIgnoreCase(name)) {
                matches.add(child.name());
            }
        }
        return QueryException.of(
                ErrorKind.RUNTIME,
                "_LEGACY_ERROR_TEMP_2093",
                "requiredFieldName",
                name,
                "matchedOrcFields",
                "[" + String.join(", ", matches) + "]");
    }

    /**
     * A repeated field outside of a list is a list of its own, never NULL, without NULLs.
     *
     * @param wanted null to find the type
     */
    private ColumnShape fieldShape(SchemaNode node, DataType wanted) {
        if (!node.isRepeated()) {
            return shape(node, wanted);
        }
        ArrayType list = expect(ArrayType.class, node, wanted);
        ColumnShape shape = shape(node, list == null ? null : list.element());
        DataType type = list == null ? new ArrayType(shape.type(), false) : list;
        return new ColumnShape.Repeated(type, node.definition() - 1, node.definition(), node.level(), shape);
    }

    private static <T extends DataType> T expect(Class<T> kind, SchemaNode node, DataType wanted) {
        if (wanted == null || kind.isInstance(wanted)) {
            return kind.cast(wanted);
        }
        throw new TypeMismatchException(node, wanted);
    }

    private ColumnShape shape(SchemaNode node, DataType wanted) {
        if (node.isPrimitive()) {
            DataType type = wanted == null ? leaves.typeOf(node) : ReadableTypes.check(node, wanted);
            return new ColumnShape.Leaf(type, node, calendar);
        }
        if (wanted == DataType.VARIANT) {
            return variant(node);
        }
        LogicalType meaning = node.logicalType();
        if (meaning == null) {
            StructType struct = expect(StructType.class, node, wanted);
            return struct == null ? struct(node) : struct(node, struct);
        }
        if (meaning == Simple.LIST) {
            return list(node, expect(ArrayType.class, node, wanted));
        }
        if (meaning == Simple.MAP || meaning == Simple.MAP_KEY_VALUE) {
            return map(node, expect(MapType.class, node, wanted));
        }
        if (meaning instanceof LogicalType.Variant variant && variant.version() == 1 && wanted == null) {
            return variant(node);
        }
        throw QueryException.analysis("PARQUET_TYPE_NOT_RECOGNIZED", "field", SchemaText.of(node));
    }

    private ColumnShape struct(SchemaNode node) {
        List<ColumnShape> shapes = new ArrayList<>(node.children().size());
        List<Field> fields = new ArrayList<>(node.children().size());
        for (SchemaNode child : node.children()) {
            ColumnShape shape = fieldShape(child, null);
            shapes.add(shape);
            fields.add(Field.of(child.name(), shape.type(), child.isOptional()));
        }
        return new ColumnShape.Struct(new StructType(fields), node.definition(), shapes, node.firstLeaf());
    }

    private ColumnShape struct(SchemaNode node, StructType wanted) {
        List<ColumnShape> shapes = new ArrayList<>(wanted.size());
        for (Field field : wanted.fields()) {
            shapes.add(wantedShape(node, field));
        }
        return new ColumnShape.Struct(wanted, node.definition(), shapes, node.firstLeaf());
    }

    private ColumnShape list(SchemaNode node, ArrayType wanted) {
        SchemaNode repeated = onlyChild(node);
        if (repeated == null
                || !repeated.isRepeated()
                || !repeated.isPrimitive() && repeated.children().isEmpty()) {
            throw violated("Invalid list type " + SchemaText.of(node));
        }
        boolean twoLevels = isElement(repeated, node.name());
        SchemaNode element = twoLevels ? repeated : repeated.child(0);
        ColumnShape shape = shape(element, wanted == null ? null : wanted.element());
        DataType type = wanted != null ? wanted : new ArrayType(shape.type(), !twoLevels && element.isOptional());
        return new ColumnShape.Repeated(type, node.definition(), repeated.definition(), repeated.level(), shape);
    }

    private static SchemaNode onlyChild(SchemaNode node) {
        return node.children().size() == 1 ? node.child(0) : null;
    }

    /** The backward-compatibility rules of the specification: whether the repeated field is the element itself. */
    private static boolean isElement(SchemaNode repeated, String listName) {
        return repeated.isPrimitive()
                || repeated.children().size() > 1
                || repeated.name().equals("array")
                || repeated.name().equals(listName + "_tuple");
    }

    private ColumnShape map(SchemaNode node, MapType wanted) {
        SchemaNode entry = onlyChild(node);
        if (entry == null
                || entry.isPrimitive()
                || !entry.isRepeated()
                || entry.children().size() != 2) {
            throw violated("Invalid map type: " + SchemaText.of(node));
        }
        ColumnShape key = shape(entry.child(0), wanted == null ? null : wanted.key());
        ColumnShape value = shape(entry.child(1), wanted == null ? null : wanted.value());
        DataType type = wanted != null
                ? wanted
                : new MapType(key.type(), value.type(), entry.child(1).isOptional());
        return new ColumnShape.KeyValue(type, node.definition(), entry.definition(), entry.level(), key, value);
    }

    private ColumnShape variant(SchemaNode node) {
        ColumnShape.Leaf value = variantPart(node, "value");
        ColumnShape.Leaf metadata = variantPart(node, "metadata");
        if (node.children().size() != 2 || value == null || metadata == null) {
            return new ColumnShape.Shredded(DataType.VARIANT, node.definition());
        }
        return new ColumnShape.Variant(DataType.VARIANT, node.definition(), value, metadata);
    }

    private ColumnShape.Leaf variantPart(SchemaNode node, String name) {
        for (SchemaNode child : node.children()) {
            boolean binary = child.repetition() == Repetition.REQUIRED && child.physical() == PhysicalType.BYTE_ARRAY;
            if (child.name().equals(name) && binary) {
                return new ColumnShape.Leaf(DataType.BINARY, child, calendar);
            }
        }
        return null;
    }
}
