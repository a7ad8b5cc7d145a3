package io.sabot.engine.connector.parquet.schema;

import io.sabot.engine.connector.parquet.format.LogicalType;
import io.sabot.engine.connector.parquet.format.LogicalType.Simple;
import io.sabot.engine.connector.parquet.format.PhysicalType;
import io.sabot.engine.connector.parquet.format.Repetition;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.List;

/** From the file's fields to columns, the older forms of lists and maps included, after Spark's ParquetToSparkSchemaConverter. */
public final class SchemaConverter {
    private final LeafTypes leaves;

    private SchemaConverter(SchemaOptions options) {
        this.leaves = new LeafTypes(options);
    }

    /** @throws QueryException when a field has no SQL type */
    public static List<ParquetColumn> columns(SchemaNode root, SchemaOptions options) {
        SchemaConverter converter = new SchemaConverter(options);
        List<ParquetColumn> columns = new ArrayList<>(root.children().size());
        for (SchemaNode node : root.children()) {
            columns.add(new ParquetColumn(node.name(), node.isOptional(), converter.fieldShape(node)));
        }
        return columns;
    }

    static QueryException violated(String message) {
        return QueryException.analysis("_LEGACY_ERROR_TEMP_3071", "msg", message);
    }

    /** A repeated field outside of a list is a list of its own, never NULL, without NULLs. */
    private ColumnShape fieldShape(SchemaNode node) {
        ColumnShape shape = shape(node);
        if (!node.isRepeated()) {
            return shape;
        }
        DataType type = new ArrayType(shape.type(), false);
        return new ColumnShape.Repeated(type, node.definition() - 1, node.definition(), node.level(), shape);
    }

    private ColumnShape shape(SchemaNode node) {
        if (node.isPrimitive()) {
            return new ColumnShape.Leaf(leaves.typeOf(node), node);
        }
        LogicalType meaning = node.logicalType();
        if (meaning == null) {
            return struct(node);
        }
        if (meaning == Simple.LIST) {
            return list(node);
        }
        if (meaning == Simple.MAP || meaning == Simple.MAP_KEY_VALUE) {
            return map(node);
        }
        if (meaning instanceof LogicalType.Variant variant && variant.version() == 1) {
            return variant(node);
        }
        throw QueryException.analysis("PARQUET_TYPE_NOT_RECOGNIZED", "field", SchemaText.of(node));
    }

    private ColumnShape struct(SchemaNode node) {
        List<ColumnShape> shapes = new ArrayList<>(node.children().size());
        List<Field> fields = new ArrayList<>(node.children().size());
        for (SchemaNode child : node.children()) {
            ColumnShape shape = fieldShape(child);
            shapes.add(shape);
            fields.add(Field.of(child.name(), shape.type(), child.isOptional()));
        }
        return new ColumnShape.Struct(new StructType(fields), node.definition(), List.copyOf(shapes));
    }

    private ColumnShape list(SchemaNode node) {
        if (node.children().size() != 1 || !node.child(0).isRepeated()) {
            throw violated("Invalid list type " + SchemaText.of(node));
        }
        SchemaNode repeated = node.child(0);
        if (!repeated.isPrimitive() && repeated.children().isEmpty()) {
            throw violated("Invalid list type " + SchemaText.of(node));
        }
        boolean twoLevels = isElement(repeated, node.name());
        SchemaNode element = twoLevels ? repeated : repeated.child(0);
        ColumnShape shape = shape(element);
        DataType type = new ArrayType(shape.type(), !twoLevels && element.isOptional());
        return new ColumnShape.Repeated(type, node.definition(), repeated.definition(), repeated.level(), shape);
    }

    /** The backward-compatibility rules of the specification: whether the repeated field is the element itself. */
    private static boolean isElement(SchemaNode repeated, String listName) {
        return repeated.isPrimitive()
                || repeated.children().size() > 1
                || repeated.name().equals("array")
                || repeated.name().equals(listName + "_tuple");
    }

    private ColumnShape map(SchemaNode node) {
        if (node.children().size() != 1 || node.child(0).isPrimitive()) {
            throw violated("Invalid map type: " + SchemaText.of(node));
        }
        SchemaNode entry = node.child(0);
        if (!entry.isRepeated() || entry.children().size() != 2) {
            throw violated("Invalid map type: " + SchemaText.of(node));
        }
        ColumnShape key = shape(entry.child(0));
        ColumnShape value = shape(entry.child(1));
        DataType type = new MapType(key.type(), value.type(), entry.child(1).isOptional());
        return new ColumnShape.KeyValue(type, node.definition(), entry.definition(), entry.level(), key, value);
    }

    private static ColumnShape variant(SchemaNode node) {
        if (node.children().size() != 2) {
            throw QueryException.analysis("INVALID_VARIANT_FROM_PARQUET.WRONG_NUM_FIELDS");
        }
        return new ColumnShape.Variant(
                DataType.VARIANT, node.definition(), variantPart(node, "value"), variantPart(node, "metadata"));
    }

    private static ColumnShape.Leaf variantPart(SchemaNode node, String name) {
        for (SchemaNode child : node.children()) {
            if (child.name().equals(name)) {
                if (child.repetition() != Repetition.REQUIRED || child.physical() != PhysicalType.BYTE_ARRAY) {
                    throw QueryException.analysis(
                            "INVALID_VARIANT_FROM_PARQUET.NULLABLE_OR_NOT_BINARY_FIELD", "field", name);
                }
                return new ColumnShape.Leaf(DataType.BINARY, child);
            }
        }
        throw QueryException.analysis("INVALID_VARIANT_FROM_PARQUET.MISSING_FIELD", "field", name);
    }
}
