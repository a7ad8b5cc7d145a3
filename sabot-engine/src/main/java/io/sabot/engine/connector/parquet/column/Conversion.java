package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.DoubleVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.FloatVector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.parquet.format.PhysicalType;
import io.sabot.engine.type.DataType;

/**
 * From values as they lie in pages to values of the column's type.
 *
 * @param loop null when they are the same
 */
record Conversion(PhysicalType physical, DataType type, Loop loop) {
    /** Converts rows {@code first} to {@code first + count - 1} of one vector to the same rows of the other. */
    interface Loop {
        void convert(FlatVector from, FlatVector to, int first, int count);
    }

    boolean isIdentity() {
        return loop == null;
    }

    /** A vector for values as they lie in pages. */
    FlatVector allocatePhysical(int rows) {
        return switch (physical) {
            case BOOLEAN -> new BooleanVector(rows);
            case INT32 -> new IntVector(rows);
            case INT64 -> new LongVector(rows);
            case FLOAT -> new FloatVector(rows);
            case DOUBLE -> new DoubleVector(rows);
            case INT96, BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> new BytesVector(rows);
        };
    }

    /** A vector for values of the column's type. */
    FlatVector allocate(int rows) {
        return Vector.allocate(type, rows);
    }
}
