package io.sabot.engine.codegen;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.config.Technique;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.RangeAnalysis;
import io.sabot.engine.expr.ValueRange;
import io.sabot.engine.expr.ValueRanges;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Selector;
import io.sabot.engine.pipeline.Worker;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes bound expressions runnable over blocks of one layout. Kernels come from the cache of the process; what is made here
 * are the small objects that string them together, once for each worker.
 *
 * <p>The result of a decimal expression whose values are proven to fit longs is a vector of longs, whatever the width of its
 * type ({@link #range} tells).
 */
public final class ExpressionCompiler {
    private final List<Attribute> input;
    private final Map<Long, Integer> ordinals = new HashMap<>();
    private final RangeAnalysis ranges;
    private final boolean interpreted;
    private final Path dump;

    /** @param input what the blocks hold, by column */
    public ExpressionCompiler(List<Attribute> input, ValueRanges ranges, Settings settings) {
        this.input = List.copyOf(input);
        boolean narrowDecimals =
                !settings.get(SabotSettings.EXCLUDED_TECHNIQUES).contains(Technique.NARROW_DECIMALS);
        this.ranges = new RangeAnalysis(ranges, narrowDecimals);
        this.interpreted = settings.get(SabotSettings.INTERPRETER_ONLY);
        String folder = settings.get(SabotSettings.CODEGEN_DUMP);
        this.dump = folder == null || folder.isEmpty() ? null : Path.of(folder);
        for (int i = 0; i < input.size(); i++) {
            ordinals.putIfAbsent(input.get(i).id(), i);
        }
    }

    /** The values of an expression. */
    public Evaluator.Factory evaluator(BoundExpr expression) {
        if (interpreted) {
            return worker -> new RowNode(expression, input, worker);
        }
        return worker -> builder(worker).evaluator(expression);
    }

    /** The rows for which a condition is true. */
    public Selector.Factory selector(BoundExpr condition) {
        if (interpreted) {
            return worker -> new VectorSelector(new RowNode(condition, input, worker), false, worker.blockRows());
        }
        return worker -> builder(worker).selector(condition);
    }

    /** The values of several expressions; common parts that every row needs are computed once. */
    public Projector.Factory projector(List<BoundExpr> expressions) {
        List<BoundExpr> list = List.copyOf(expressions);
        Map<BoundExpr, BoundExpr> common = interpreted ? Map.of() : CommonParts.of(list);
        return worker -> Projection.create(list, common, interpreted ? null : builder(worker), input, worker);
    }

    /** Bounds of an integer or decimal expression, in units of its scale; null for other types. */
    public ValueRange range(BoundExpr expression) {
        return ranges.of(expression);
    }

    private NodeBuilder builder(Worker worker) {
        return new NodeBuilder(input, ordinals, ranges, worker, dump);
    }
}
