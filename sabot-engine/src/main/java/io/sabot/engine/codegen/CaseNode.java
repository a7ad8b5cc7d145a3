package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Selector;

/** CASE: each condition looks at the rows that no earlier one took, each value is computed for the rows that take it. */
final class CaseNode implements Evaluator {
    private final Selector[] conditions;
    private final Evaluator[] values;
    private final Evaluator otherwise;
    private final Merge merge;
    private final int blockRows;
    private final Selections.Marks marks = new Selections.Marks();
    private int[] rest = new int[0];

    CaseNode(Selector[] conditions, Evaluator[] values, Evaluator otherwise, Merge merge, int blockRows) {
        this.conditions = conditions;
        this.values = values;
        this.otherwise = otherwise;
        this.merge = merge;
        this.blockRows = blockRows;
    }

    @Override
    public Vector evaluate(Block block) {
        Block open = block;
        boolean started = false;
        for (int i = 0; i < conditions.length && !open.isEmpty(); i++) {
            Block taken = conditions[i].select(open);
            if (taken.isEmpty()) {
                continue;
            }
            if (taken.selected() == block.selected()) {
                return values[i].evaluate(taken);
            }
            if (!started) {
                merge.start(block.rows());
                started = true;
            }
            if (i == conditions.length - 1 && otherwise instanceof Leaves.Constant constant) {
                return fillRest(constant, open, taken, i, block);
            }
            merge.take(values[i].evaluate(taken), taken);
            open = without(open, taken);
        }
        if (!started) {
            return otherwise.evaluate(open);
        }
        if (!open.isEmpty()) {
            merge.take(otherwise.evaluate(open), open);
        }
        return merge.finish(block.rows());
    }

    /** A constant for the rest: written to all open rows first, it saves telling which of them are left. */
    private Vector fillRest(Leaves.Constant constant, Block open, Block taken, int branch, Block block) {
        merge.take(constant.evaluate(open), open);
        merge.replace(values[branch].evaluate(taken), taken);
        return merge.finish(block.rows());
    }

    private Block without(Block open, Block taken) {
        rest = Selections.room(rest, open.rows(), blockRows);
        return open.withSelection(rest, marks.minus(open, taken, rest));
    }
}
