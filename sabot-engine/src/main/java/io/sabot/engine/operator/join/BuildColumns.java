package io.sabot.engine.operator.join;

import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.type.DataType;
import java.util.List;

/** Build columns at the rows of a block: codes into the kept columns, so nothing is copied until someone reads it. */
final class BuildColumns {
    private BuildColumns() {}

    /**
     * @param rowOf build row of each position; any valid row where NULL
     * @param nulls positions without a build row, null when there are none
     */
    static void fill(
            List<DataType> types,
            FlatVector[] columns,
            int rows,
            int[] rowOf,
            boolean[] nulls,
            Vector[] target,
            int first) {
        for (int i = 0; i < columns.length; i++) {
            target[first + i] =
                    rows == 0 ? allNull(types.get(i)) : DictionaryVector.ofInts(columns[i], rows, rowOf, nulls);
        }
    }

    /** A column of NULLs. */
    static Vector allNull(DataType type) {
        FlatVector single = Vector.allocate(type, 1);
        if (type != DataType.NULL) {
            single.setNull(0);
        }
        return new ConstantVector(single);
    }
}
