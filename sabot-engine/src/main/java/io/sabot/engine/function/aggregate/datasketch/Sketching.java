package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.function.aggregate.sketch.Summary;
import io.sabot.engine.type.Slice;

/**
 * A summary whose result is the sketch in bytes. Spark merges what each partition wrote into an empty sketch, even if it is
 * only one; the estimates of the merged sketch differ from those of the original, so the same is done here.
 */
interface Sketching<S> extends Summary<S> {
    @Override
    default Object result(S sketch) {
        return Slice.of(write(merge(create(), read(write(sketch)))));
    }

    @Override
    default int bytes(S sketch) {
        return 4096;
    }
}
