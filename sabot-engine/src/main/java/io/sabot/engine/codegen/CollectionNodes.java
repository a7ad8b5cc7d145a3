package io.sabot.engine.codegen;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.collection.ItemPlaces;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.MapType;
import java.util.List;

/** The functions of arrays and maps that look at lengths and places alone. */
final class CollectionNodes {
    private CollectionNodes() {}

    /** @return null for any other call */
    static Evaluator node(BoundExpr.Call call, NodeBuilder builder, int blockRows) {
        String method = call.function().methodName(call.context().mode());
        return switch (call.function().name()) {
            case "size", "cardinality", "array_size" ->
                method.equals("size") && isCollection(call.arguments().get(0).type())
                        ? new SizeNode(builder.evaluator(call.arguments().get(0)), blockRows)
                        : null;
            case "array_item", "get", "element_at", "try_element_at" -> item(call, method, builder, blockRows);
            default -> null;
        };
    }

    private static boolean isCollection(DataType type) {
        return type instanceof ArrayType || type instanceof MapType;
    }

    private static Evaluator item(BoundExpr.Call call, String method, NodeBuilder builder, int blockRows) {
        List<BoundExpr> arguments = call.arguments();
        boolean suits = arguments.get(0).type() instanceof ArrayType
                && call.type() != DataType.NULL
                && !call.function().catchesErrors(call.context().mode());
        if (!suits) {
            return null;
        }
        CallContext context = call.context();
        ItemNode.Place place = switch (method) {
            case "item" -> (size, index) -> ItemPlaces.item(size, index, context);
            case "itemOrNull" -> ItemPlaces::itemOrNone;
            case "elementAt" -> (size, index) -> ItemPlaces.elementAt(size, index, context);
            default -> ItemPlaces::elementAtOrNone;
        };
        return new ItemNode(
                builder.evaluator(arguments.get(0)),
                builder.evaluator(arguments.get(1)),
                place,
                call.type(),
                blockRows);
    }
}
