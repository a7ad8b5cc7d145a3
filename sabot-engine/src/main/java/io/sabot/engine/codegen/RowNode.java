package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Interpreter;
import io.sabot.engine.expr.Traits;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Worker;
import java.util.List;
import java.util.Set;

/** An expression evaluated row by row through the interpreter: lambdas, and everything when kernels are switched off. */
final class RowNode implements Evaluator {
    private final BoundExpr expression;
    private final Interpreter interpreter;
    private final Worker worker;
    private final int[] columns;
    private final Object[] row;
    private FlatVector target;

    RowNode(BoundExpr expression, List<Attribute> input, Worker worker) {
        this.expression = expression;
        this.interpreter = new Interpreter(input);
        this.worker = worker;
        this.row = new Object[input.size()];
        Set<Attribute> used = Traits.columns(expression);
        int count = 0;
        for (Attribute attribute : input) {
            count += used.contains(attribute) ? 1 : 0;
        }
        this.columns = new int[count];
        int at = 0;
        for (int i = 0; i < input.size(); i++) {
            if (used.contains(input.get(i))) {
                columns[at++] = i;
            }
        }
    }

    @Override
    public Vector evaluate(Block block) {
        interpreter.startPartition(worker.morsel());
        if (target == null) {
            target = Vector.allocate(expression.type(), Math.max(block.rows(), worker.blockRows()));
        }
        Scratch.startWriting(target);
        target.ensureCapacity(block.rows());
        for (int n = 0; n < block.selected(); n++) {
            int position = block.row(n);
            for (int column : columns) {
                row[column] = block.column(column).get(position);
            }
            target.set(position, interpreter.evaluate(expression, row));
        }
        return target;
    }
}
