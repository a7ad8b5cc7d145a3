package io.sabot.bench.kernel;

import io.sabot.engine.batch.Block;
import io.sabot.engine.pipeline.Evaluator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One operation computes an expression for the rows of 256 blocks of 4,096. */
@State(Scope.Thread)
public class ExpressionKernels {
    @Param({
        "i + 1",
        "i * l + 7L",
        "p * (1 - q)",
        "w * q",
        "p / (q + 1)",
        "year(d)",
        "date_add(d, i)",
        "trunc(d, 'MM')",
        "upper(s)",
        "substring(s, 6, 4)",
        "concat(s, ' and more')",
        "CASE WHEN i < 500 THEN p ELSE q END"
    })
    public String expression;

    private Expressions expressions;
    private Evaluator evaluator;

    @Setup
    public void compile() {
        expressions = new Expressions(expression);
        evaluator =
                expressions.compiler().evaluator(expressions.expression()).create(new OneWorker(Columns.BLOCK_ROWS));
    }

    /** Over flat columns. */
    @Benchmark
    public void evaluate(Work work, Blackhole blackhole) {
        for (Block block : expressions.blocks()) {
            blackhole.consume(evaluator.evaluate(block));
        }
        work.add(Columns.ROWS, expressions.bytes());
    }
}
