package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.BoxedValues;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Pipeline;
import io.sabot.engine.pipeline.PipelineGraph;
import io.sabot.engine.pipeline.Selector;
import io.sabot.engine.pipeline.Sink;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.run.QueryHandle;
import io.sabot.engine.run.Scheduler;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Hand-made pipelines for tests: expressions are Java functions of boxed rows. */
public final class Queries {
    private Queries() {}

    /** How a test query is run. */
    public record Shape(int workers, int blockRows) {
        public Settings settings() {
            return Settings.DEFAULTS.with(SabotSettings.BLOCK_ROWS.key(), Integer.toString(blockRows));
        }
    }

    public static List<Shape> shapes() {
        return List.of(new Shape(1, 1), new Shape(1, 7), new Shape(2, 7), new Shape(1, 4096), new Shape(2, 4096));
    }

    public static MemoryPool pool() {
        return new MemoryPool("test", Long.MAX_VALUE, null);
    }

    /** Of a pool, with files where Java puts temporary ones. */
    public static SpillSpace space(MemoryPool pool) {
        return SpillSpace.of(Settings.DEFAULTS, pool);
    }

    public static void run(Shape shape, Pipeline... pipelines) {
        try (Scheduler scheduler = new Scheduler("test", shape.workers())) {
            scheduler.run(
                    new PipelineGraph(List.of(pipelines), List.of(), false),
                    shape.settings(),
                    QueryHandle.named("test"));
        }
    }

    public static Pipeline pipeline(Source source, Sink sink, Step... steps) {
        return new Pipeline("test", source, List.of(steps), sink, List.of());
    }

    /** Runs one pipeline and gives its rows, boxed, in order. */
    public static List<List<Object>> collect(Shape shape, List<DataType> types, Source source, Step... steps) {
        MemoryPool pool = pool();
        try (RowsSink sink = new RowsSink(types, space(pool))) {
            run(shape, pipeline(source, sink, steps));
            return rows(sink);
        } finally {
            if (pool.used() != 0) {
                throw new AssertionError("leaked " + pool);
            }
        }
    }

    public static List<List<Object>> rows(List<Block> blocks) {
        List<List<Object>> rows = new ArrayList<>();
        for (Block block : blocks) {
            for (int i = 0; i < block.selected(); i++) {
                Object[] row = row(block, block.row(i));
                rows.add(Arrays.asList(row));
            }
        }
        return rows;
    }

    public static List<List<Object>> rows(Rows kept) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < kept.blocks(); i++) {
            blocks.add(kept.block(i));
        }
        return rows(blocks);
    }

    private static Object[] row(Block block, int position) {
        Object[] row = new Object[block.columns().length];
        for (int c = 0; c < row.length; c++) {
            row[c] = block.column(c) == null
                    ? null
                    : BoxedValues.detach(block.column(c).get(position));
        }
        return row;
    }

    /** The column as it is. */
    public static Evaluator.Factory column(int index) {
        return worker -> block -> block.column(index);
    }

    /** A function of the boxed row. */
    public static Evaluator.Factory compute(DataType type, Function<Object[], Object> function) {
        return worker -> block -> {
            FlatVector result = Vector.allocate(type, Math.max(1, block.rows()));
            for (int i = 0; i < block.selected(); i++) {
                result.set(block.row(i), function.apply(row(block, block.row(i))));
            }
            return result;
        };
    }

    /** Rows that fulfil a condition. */
    public static Selector.Factory where(Predicate<Object[]> condition) {
        return worker -> block -> {
            int[] live = new int[block.selected()];
            int count = 0;
            for (int i = 0; i < block.selected(); i++) {
                if (condition.test(row(block, block.row(i)))) {
                    live[count++] = block.row(i);
                }
            }
            return block.withSelection(live, count);
        };
    }

    public static Slice text(String value) {
        return value == null ? null : Slice.of(value);
    }

    public static List<Object> listOf(Object... values) {
        return Arrays.asList(values);
    }
}
