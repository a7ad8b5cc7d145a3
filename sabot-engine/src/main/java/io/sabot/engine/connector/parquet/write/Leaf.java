package io.sabot.engine.connector.parquet.write;

import io.sabot.engine.connector.parquet.format.PhysicalType;

/**
 * A primitive field of the file.
 *
 * @param path names from the top
 * @param typeLength bytes of a fixed-length value, 0 for other types
 * @param definition level of a value that is there
 * @param repetition level of its second occurrence within one parent, 0 when it is not repeated
 * @param order how its values compare, for statistics
 */
record Leaf(String[] path, PhysicalType physical, int typeLength, int definition, int repetition, Order order) {
    /** How the bytes of a value compare. */
    enum Order {
        SIGNED,
        UNSIGNED,
        /** The specification has no order for the type. */
        NONE
    }
}
