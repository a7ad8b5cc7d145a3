package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.batch.VectorCopier;
import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import java.util.List;

/**
 * Makes several rows of each, one for each list of expressions: grouping sets, unpivot.
 *
 * @param projections lists of as many expressions as there are types
 * @param types of the columns
 * @param rowByRow whether the rows made of one row stay together; without, a block is passed once for each list, which is faster
 *     and as good when the rows are grouped next
 */
public record ExpandStep(List<List<Evaluator.Factory>> projections, List<DataType> types, boolean rowByRow)
        implements Step {
    public ExpandStep {
        projections = List.copyOf(projections);
        types = List.copyOf(types);
    }

    @Override
    public Step.Local local(Worker worker, BlockConsumer out) {
        Evaluator[][] evaluators = new Evaluator[projections.size()][];
        for (int i = 0; i < evaluators.length; i++) {
            evaluators[i] = Evaluators.create(projections.get(i), worker);
        }
        return rowByRow
                ? new RowByRow(types, evaluators, worker.blockRows(), out)
                : new ListByList(types.size(), evaluators, out);
    }

    private record ListByList(int width, Evaluator[][] evaluators, BlockConsumer out) implements Step.Local {
        @Override
        public void process(Block block) {
            for (Evaluator[] projection : evaluators) {
                Vector[] vectors = new Vector[width];
                Evaluators.evaluate(projection, block, vectors);
                out.accept(block.withColumns(vectors));
            }
        }
    }

    /** Copies the rows of all lists one list after the other, and passes them interleaved, as codes. */
    private record RowByRow(List<DataType> types, Evaluator[][] evaluators, int blockRows, BlockConsumer out)
            implements Step.Local {
        @Override
        public void process(Block block) {
            int lists = evaluators.length;
            int rows = block.selected();
            FlatVector[] copies = new FlatVector[types.size()];
            for (int c = 0; c < copies.length; c++) {
                copies[c] = Vector.allocate(types.get(c), Math.max(1, lists * rows));
            }
            for (int list = 0; list < lists; list++) {
                for (int c = 0; c < copies.length; c++) {
                    Vector column = evaluators[list][c].evaluate(block);
                    VectorCopier.append(column, block.selection(), rows, copies[c], list * rows);
                }
            }
            for (int from = 0; from < lists * rows; from += blockRows) {
                push(copies, rows, lists, from, Math.min(blockRows, lists * rows - from));
            }
        }

        private void push(FlatVector[] copies, int rows, int lists, int from, int count) {
            int[] codes = new int[count];
            for (int i = 0; i < count; i++) {
                int row = (from + i) / lists;
                int list = (from + i) % lists;
                codes[i] = list * rows + row;
            }
            Vector[] vectors = new Vector[copies.length];
            for (int c = 0; c < vectors.length; c++) {
                vectors[c] = DictionaryVector.ofInts(copies[c], lists * rows, codes, null);
            }
            out.accept(Block.of(count, vectors));
        }
    }
}
