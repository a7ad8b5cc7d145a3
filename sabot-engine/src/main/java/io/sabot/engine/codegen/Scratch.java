package io.sabot.engine.codegen;

import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;

/** Vectors that an evaluator fills anew for each block. */
final class Scratch {
    private Scratch() {}

    /** A vector for values of a type in the storage they arrive in: a wide decimal may be proven to fit longs. */
    static FlatVector allocate(DataType type, Storage storage, int rows) {
        boolean narrowed = storage == Storage.LONG && type.storage() == Storage.INT128;
        return narrowed ? new LongVector(rows) : Vector.allocate(type, rows);
    }

    /** Forgets what an earlier block left. */
    static void startWriting(FlatVector vector) {
        Vector.startWriting(vector);
    }
}
