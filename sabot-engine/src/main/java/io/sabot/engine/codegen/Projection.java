package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Worker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The evaluators of a projection list, with the parts they share. */
final class Projection implements Projector {
    private final Evaluator[] evaluators;
    private final SharedNode[] shared;

    private Projection(Evaluator[] evaluators, SharedNode[] shared) {
        this.evaluators = evaluators;
        this.shared = shared;
    }

    /**
     * @param common the shared parts by their canonical form, inner ones first
     * @param builder null when everything is interpreted
     */
    static Projection create(
            List<BoundExpr> expressions,
            Map<BoundExpr, BoundExpr> common,
            NodeBuilder builder,
            List<Attribute> input,
            Worker worker) {
        Evaluator[] evaluators = new Evaluator[expressions.size()];
        SharedNode[] shared = new SharedNode[common.size()];
        if (builder != null) {
            Map<BoundExpr, SharedNode> nodes = new HashMap<>();
            builder.share(nodes);
            int at = 0;
            for (Map.Entry<BoundExpr, BoundExpr> part : common.entrySet()) {
                shared[at] = new SharedNode(builder.unshared(part.getValue()));
                nodes.put(part.getKey(), shared[at++]);
            }
        }
        for (int i = 0; i < evaluators.length; i++) {
            evaluators[i] = builder == null
                    ? new RowNode(expressions.get(i), input, worker)
                    : builder.evaluator(expressions.get(i));
        }
        return new Projection(evaluators, shared);
    }

    @Override
    public Block project(Block block) {
        for (SharedNode node : shared) {
            node.start(block);
        }
        Vector[] columns = new Vector[evaluators.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = evaluators[i].evaluate(block);
        }
        return block.withColumns(columns);
    }
}
