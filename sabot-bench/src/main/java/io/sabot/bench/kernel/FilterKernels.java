package io.sabot.bench.kernel;

import io.sabot.engine.batch.Block;
import io.sabot.engine.pipeline.Selector;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One operation finds the rows of 256 blocks of 4,096 for which a condition holds. */
@State(Scope.Thread)
public class FilterKernels {
    @Param({
        "i < 500",
        "p < 5000.00BD",
        "w < 5000.00BD",
        "s = 'some word 77'",
        "s LIKE '%77%'",
        "s LIKE 'some%'",
        "i IN (1, 77, 500, 777, 999)",
        "s IN ('some word 1', 'some word 77', 'some word 500')",
        "i >= 250 AND i < 750 AND p < 5000.00BD"
    })
    public String condition;

    private Expressions expressions;
    private Selector selector;

    @Setup
    public void compile() {
        expressions = new Expressions(condition);
        selector = expressions.compiler().selector(expressions.expression()).create(new OneWorker(Columns.BLOCK_ROWS));
    }

    /** Over flat columns. */
    @Benchmark
    public void filter(Work work, Blackhole blackhole) {
        for (Block block : expressions.blocks()) {
            blackhole.consume(selector.select(block));
        }
        work.add(Columns.ROWS, expressions.bytes());
    }
}
