package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.BoxedValues;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Worker;

/** Keeps the one row that comes, as boxed values in the form of {@link io.sabot.engine.type.Storage}. */
public final class ValuesSink implements Sink {
    private volatile Object[] values;

    /** @return null when no row came */
    public Object[] values() {
        return values;
    }

    @Override
    public Sink.Local local(Worker worker) {
        return this::accept;
    }

    private void accept(Block block) {
        Object[] row = new Object[block.columns().length];
        for (int i = 0; i < row.length; i++) {
            row[i] = BoxedValues.detach(block.column(i).get(block.row(0)));
        }
        values = row;
    }
}
