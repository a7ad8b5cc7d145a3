package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Take;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.pipeline.Evaluator;

/**
 * The body of a lambda over blocks of its own: a row is a call, the columns are the parameters, then the columns of the
 * outer block that the body reads.
 */
final class LambdaBody {
    private final Evaluator body;
    private final int parameters;
    private final int[] captured;
    private final Take[] takes;

    /** @param captured positions in the outer block */
    LambdaBody(Evaluator body, int parameters, int[] captured) {
        this.body = body;
        this.parameters = parameters;
        this.captured = captured;
        this.takes = new Take[captured.length];
        for (int i = 0; i < takes.length; i++) {
            takes[i] = new Take();
        }
    }

    /**
     * The results of some calls.
     *
     * @param rows for each call the row of the outer block that it belongs to
     * @param arguments with a row for each call; a lambda may have fewer parameters
     */
    Vector calls(Block outer, int[] rows, int count, Vector... arguments) {
        Vector[] columns = new Vector[parameters + captured.length];
        System.arraycopy(arguments, 0, columns, 0, parameters);
        for (int i = 0; i < captured.length; i++) {
            columns[parameters + i] = takes[i].take(outer.column(captured[i]), rows, count);
        }
        return body.evaluate(Block.of(count, columns));
    }

    /** One call for each live row of the outer block, at its position. */
    Vector rowByRow(Block outer, Vector... arguments) {
        Vector[] columns = new Vector[parameters + captured.length];
        System.arraycopy(arguments, 0, columns, 0, parameters);
        for (int i = 0; i < captured.length; i++) {
            columns[parameters + i] = outer.column(captured[i]);
        }
        return body.evaluate(outer.withColumns(columns));
    }
}
