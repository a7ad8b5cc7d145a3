package io.sabot.engine.connector.parquet.format;

/**
 * One node of the schema, as the footer lists them depth first.
 *
 * @param type null for a group
 * @param typeLength bytes of a FIXED_LEN_BYTE_ARRAY
 * @param repetition null for the root
 * @param children number of children, 0 for a primitive
 * @param logicalType null when the field has no annotation
 * @param fieldId -1 when the field has none
 */
public record SchemaElement(
        PhysicalType type,
        int typeLength,
        Repetition repetition,
        String name,
        int children,
        LogicalType logicalType,
        int fieldId) {}
