package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;

/** Functions of sketches of frequent items. */
public final class TopKMethods {
    private TopKMethods() {}

    public static ArrayValue estimate(StructValue state, Integer k, CallContext context) {
        int limit = TopK.notNull("k", k);
        TopK.checkPositive("k", limit);
        TopK.checkTracked((Integer) state.get(1), limit);
        DataType type = ((StructType) context.argumentType(0)).field(2).type();
        return FrequentItems.read(((Slice) state.get(0)).toBytes(), type).most(limit);
    }
}
