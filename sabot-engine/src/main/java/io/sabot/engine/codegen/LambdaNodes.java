package io.sabot.engine.codegen;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.RangeAnalysis;
import io.sabot.engine.expr.Traits;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the nodes of higher-order functions whose lambdas run as kernels over the elements of many rows. */
final class LambdaNodes {
    private final NodeBuilder outer;
    private final Map<Long, Integer> ordinals;
    private final RangeAnalysis ranges;
    private final Worker worker;
    private final Path dump;

    LambdaNodes(NodeBuilder outer, Map<Long, Integer> ordinals, RangeAnalysis ranges, Worker worker, Path dump) {
        this.outer = outer;
        this.ordinals = ordinals;
        this.ranges = ranges;
        this.worker = worker;
        this.dump = dump;
    }

    /** @return null when the call is for the interpreter */
    Evaluator node(BoundExpr.Call call) {
        return switch (call.function().name()) {
            case "transform", "filter", "exists", "forall" -> elementwise(call);
            case "aggregate", "reduce" -> fold(call);
            default -> null;
        };
    }

    private Evaluator elementwise(BoundExpr.Call call) {
        boolean quantifies = call.type().equals(DataType.BOOLEAN);
        if (!(call.arguments().get(1) instanceof BoundExpr.Lambda lambda)
                || !isPlain(call, lambda)
                || quantifies && Traits.mayFail(lambda.body())) {
            // A quantifier stops at the element that decides: later ones must not fail.
            return null;
        }
        ElementResults results = switch (call.function().name()) {
            case "transform" -> new TransformedElements(((ArrayType) call.type()).element(), worker.blockRows());
            case "filter" -> new FilteredElements(worker.blockRows());
            case "exists" -> new QuantifiedElements(true, isThreeValued(call), worker.blockRows());
            default -> new QuantifiedElements(false, true, worker.blockRows());
        };
        return new LambdaNode(outer.evaluator(call.arguments().get(0)), body(lambda), results, worker.blockRows());
    }

    private static boolean isThreeValued(BoundExpr.Call call) {
        return call.function().methodName(call.context().mode()).equals("exists");
    }

    private Evaluator fold(BoundExpr.Call call) {
        List<BoundExpr> arguments = call.arguments();
        DataType state = arguments.get(1).type();
        boolean fixed = switch (state.storage()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> true;
            default -> false;
        };
        if (!fixed || call.type().storage() == Storage.INT128) {
            return null;
        }
        LambdaBody[] bodies = new LambdaBody[2];
        for (int i = 2; i < arguments.size(); i++) {
            if (!(arguments.get(i) instanceof BoundExpr.Lambda lambda) || !isPlain(call, lambda)) {
                return null;
            }
            bodies[i - 2] = body(lambda);
        }
        return new FoldNode(
                outer.evaluator(arguments.get(0)),
                outer.evaluator(arguments.get(1)),
                bodies[0],
                bodies[1],
                outer.byRow(call),
                state,
                call.type(),
                worker.blockRows());
    }

    private static boolean isPlain(BoundExpr.Call call, BoundExpr.Lambda lambda) {
        return call.arguments().get(0).type() instanceof ArrayType array
                && array.element() != DataType.NULL
                && lambda.type() != DataType.NULL
                && !call.function().catchesErrors(call.context().mode())
                && Traits.isDeterministic(lambda.body());
    }

    private LambdaBody body(BoundExpr.Lambda lambda) {
        List<Attribute> layout = new ArrayList<>(lambda.parameters());
        List<Attribute> captured = new ArrayList<>(Traits.columns(lambda));
        layout.addAll(captured);
        Map<Long, Integer> inner = new HashMap<>();
        for (int i = 0; i < layout.size(); i++) {
            inner.putIfAbsent(layout.get(i).id(), i);
        }
        int[] positions = new int[captured.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = ordinals.get(captured.get(i).id());
        }
        NodeBuilder builder = new NodeBuilder(layout, inner, ranges, worker, dump);
        return new LambdaBody(
                builder.evaluator(lambda.body()), lambda.parameters().size(), positions);
    }
}
