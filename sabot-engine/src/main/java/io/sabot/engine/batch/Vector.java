package io.sabot.engine.batch;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;

/**
 * One column of a block. Either flat (a primitive array with a value a row), constant, or a dictionary with a code a row.
 * A vector does not know its SQL type, only its {@link Storage}; the plan knows the type.
 *
 * <p>Whoever fills a vector owns it and may fill it anew once the consumer of the block has returned; who wants to keep
 * values copies them ({@link VectorCopier}).
 */
public abstract sealed class Vector permits FlatVector, ConstantVector, DictionaryVector {

    public abstract Storage storage();

    /** @return whether the row is SQL NULL */
    public abstract boolean isNull(int row);

    /** @return false only if no row up to the block's row count is NULL */
    public abstract boolean mayHaveNulls();

    /** @return the value in the boxed form of {@link Storage}, null for SQL NULL; slow, for the interpreter and the borders */
    public abstract Object get(int row);

    /** @return a flat vector for {@code rows} values of that type, its contents undefined, without nulls */
    public static FlatVector allocate(DataType type, int rows) {
        return FlatVectors.allocate(type, rows);
    }

    /** Empties a vector that is about to be filled anew with {@link FlatVector#set}: no nulls, no bytes, no elements. */
    public static void startWriting(FlatVector vector) {
        FlatVectors.startWriting(vector);
    }
}
