package io.sabot.engine.codegen;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Traits;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds sub-expressions that occur several times in a list, at least once where no branch may leave them out. */
final class CommonParts {
    private final Map<BoundExpr, BoundExpr> written = new HashMap<>();
    private final Map<BoundExpr, Integer> occurrences = new LinkedHashMap<>();
    private final Map<BoundExpr, Boolean> certain = new HashMap<>();

    private CommonParts() {}

    /** @return by canonical form the expression as first written, inner ones before those that contain them */
    static Map<BoundExpr, BoundExpr> of(List<BoundExpr> expressions) {
        CommonParts parts = new CommonParts();
        for (BoundExpr expression : expressions) {
            parts.visit(expression, Canonical.of(expression), true);
        }
        Map<BoundExpr, BoundExpr> common = new LinkedHashMap<>();
        for (Map.Entry<BoundExpr, Integer> part : parts.occurrences.entrySet()) {
            if (part.getValue() > 1 && parts.certain.containsKey(part.getKey())) {
                common.put(part.getKey(), parts.written.get(part.getKey()));
            }
        }
        return common;
    }

    private void visit(BoundExpr original, BoundExpr part, boolean always) {
        if (part instanceof BoundExpr.Literal
                || part instanceof BoundExpr.ColumnRef
                || part instanceof BoundExpr.Lambda
                || !Traits.isDeterministic(part)) {
            return;
        }
        boolean known = occurrences.containsKey(part) && (!always || certain.containsKey(part));
        if (!known) {
            List<BoundExpr> children = part.children();
            for (int i = 0; i < children.size(); i++) {
                visit(original.children().get(i), children.get(i), always && isAlwaysEvaluated(part, i));
            }
        }
        written.putIfAbsent(part, original);
        occurrences.merge(part, 1, Integer::sum);
        if (always) {
            certain.put(part, true);
        }
    }

    /** The first condition, argument or side is; later ones depend on it. */
    private static boolean isAlwaysEvaluated(BoundExpr parent, int child) {
        boolean branches = parent instanceof BoundExpr.Case
                || parent instanceof BoundExpr.Coalesce
                || parent instanceof BoundExpr.Logical
                || parent instanceof BoundExpr.In;
        return !branches || child == 0;
    }
}
