package io.sabot.engine.connector.parquet.schema;

import io.sabot.engine.connector.parquet.format.LogicalType;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import io.sabot.engine.connector.parquet.format.PhysicalType;
import io.sabot.engine.connector.parquet.format.Repetition;
import java.util.List;

/**
 * A field of the file's schema.
 *
 * @param path names from the root to the field, the root apart
 * @param physical null for a group
 * @param typeLength bytes of a FIXED_LEN_BYTE_ARRAY
 * @param logicalType null when the field has no annotation
 * @param fieldId -1 when the field has none
 * @param leaf position among the primitive fields, which is that of its column chunk; -1 for a group
 * @param definition definition level of a value that is there
 * @param level repetition level of its second occurrence within one parent; equals the parent's unless it is repeated
 */
public record SchemaNode(
        String name,
        List<String> path,
        Repetition repetition,
        PhysicalType physical,
        int typeLength,
        LogicalType logicalType,
        int fieldId,
        List<SchemaNode> children,
        int leaf,
        int definition,
        int level) {

    public boolean isPrimitive() {
        return physical != null;
    }

    public boolean isRepeated() {
        return repetition == Repetition.REPEATED;
    }

    public boolean isOptional() {
        return repetition == Repetition.OPTIONAL;
    }

    public SchemaNode child(int index) {
        return children.get(index);
    }

    /** The first primitive field beneath, or the field itself. */
    public SchemaNode firstLeaf() {
        SchemaNode node = this;
        while (!node.isPrimitive()) {
            if (node.children.isEmpty()) {
                throw new MalformedFileException("group without fields");
            }
            node = node.child(0);
        }
        return node;
    }

    /** The physical type as Spark names it. */
    public String physicalName() {
        return physical == PhysicalType.BYTE_ARRAY ? "BINARY" : physical.name();
    }

    /** The type as Spark's messages name it. */
    public String typeText() {
        return logicalType == null ? physicalName() : physicalName() + " (" + logicalType + ")";
    }
}
