package io.sabot.engine.codegen;

import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.DataType;

/** Vectors of one value. */
final class Constants {
    private Constants() {}

    /** @param value in the boxed form of the type's storage, null for SQL NULL */
    static ConstantVector of(Object value, DataType type) {
        FlatVector single = Vector.allocate(type, 1);
        Vector.startWriting(single);
        if (value == null) {
            single.setNulls(new boolean[] {true});
        } else {
            single.set(0, value);
        }
        return new ConstantVector(single);
    }

    static ConstantVector nullOf(DataType type) {
        return of(null, type);
    }
}
