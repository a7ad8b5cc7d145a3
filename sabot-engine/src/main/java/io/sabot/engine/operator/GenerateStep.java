package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.BoxedValues;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Take;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.GeneratorFunction;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;
import java.util.Arrays;
import java.util.List;

/**
 * For each row the rows of a generator: the row's columns, then the generated ones.
 *
 * @param rows the generator
 * @param arguments of the call, over the input's columns
 * @param context of the call
 * @param types of the generated columns
 * @param outer whether a row for which nothing is generated comes once, beside NULLs
 */
public record GenerateStep(
        GeneratorFunction.Rows rows,
        List<Evaluator.Factory> arguments,
        CallContext context,
        List<DataType> types,
        boolean outer)
        implements Step {
    public GenerateStep {
        arguments = List.copyOf(arguments);
        types = List.copyOf(types);
    }

    @Override
    public Step.Local local(Worker worker, BlockConsumer out) {
        return new Local(this, worker, out);
    }

    private static final class Local implements Step.Local {
        private final GenerateStep step;
        private final BlockConsumer out;
        private final Evaluator[] arguments;
        private final Vector[] vectors;
        private final int[] positions;
        private final FlatVector[] generated;
        private Take[] takes = new Take[0];
        private int count;

        Local(GenerateStep step, Worker worker, BlockConsumer out) {
            this.step = step;
            this.out = out;
            this.arguments = Evaluators.create(step.arguments, worker);
            this.vectors = new Vector[arguments.length];
            this.positions = new int[worker.blockRows()];
            this.generated = new FlatVector[step.types.size()];
            for (int i = 0; i < generated.length; i++) {
                generated[i] = Vector.allocate(step.types.get(i), worker.blockRows());
            }
        }

        @Override
        public void process(Block block) {
            Evaluators.evaluate(arguments, block, vectors);
            clear();
            Object[] nulls = new Object[generated.length];
            for (int i = 0; i < block.selected() && !out.isFull(); i++) {
                int position = block.row(i);
                Object[] values = new Object[vectors.length];
                for (int a = 0; a < values.length; a++) {
                    values[a] = BoxedValues.detach(vectors[a].get(position));
                }
                List<Object[]> made = step.rows.of(values, step.context);
                for (Object[] row : made) {
                    add(block, position, row);
                }
                if (made.isEmpty() && step.outer) {
                    add(block, position, nulls);
                }
            }
            push(block);
        }

        private void add(Block block, int position, Object[] row) {
            for (int c = 0; c < generated.length; c++) {
                if (step.types.get(c).storage() != Storage.NULL) {
                    generated[c].set(count, row[c]);
                }
            }
            positions[count++] = position;
            if (count == positions.length) {
                push(block);
            }
        }

        private void push(Block block) {
            if (count == 0) {
                return;
            }
            int width = block.columns().length;
            Vector[] columns = Arrays.copyOf(block.columns(), width + generated.length);
            if (takes.length != width) {
                takes = new Take[width];
                for (int i = 0; i < width; i++) {
                    takes[i] = new Take();
                }
            }
            for (int i = 0; i < width; i++) {
                columns[i] = takes[i].take(block.column(i), positions, count);
            }
            System.arraycopy(generated, 0, columns, width, generated.length);
            out.accept(Block.of(count, columns));
            clear();
        }

        private void clear() {
            count = 0;
            for (FlatVector column : generated) {
                column.reset();
            }
        }
    }
}
