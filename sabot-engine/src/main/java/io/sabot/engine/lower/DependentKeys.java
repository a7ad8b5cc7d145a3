package io.sabot.engine.lower;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Storage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Finds keys of a grouping that other keys determine: {@code c_name} beside {@code c_custkey}. */
final class DependentKeys {
    private DependentKeys() {}

    /**
     * Tells for each key whether the keys of which it says no determine it. To be asked when all builds that the determinations
     * speak of are complete.
     *
     * @return null when there can be no such key
     */
    static Supplier<boolean[]> of(List<NamedExpr> keys, List<Determination> determinations) {
        return any(find(keys, determinations))
                ? () -> find(
                        keys,
                        determinations.stream().filter(Determination::holds).toList())
                : null;
    }

    private static boolean any(boolean[] flags) {
        for (boolean flag : flags) {
            if (flag) {
                return true;
            }
        }
        return false;
    }

    /** Keys are left out from the last to the first, so that the first of those that determine each other stays. */
    private static boolean[] find(List<NamedExpr> keys, List<Determination> determinations) {
        boolean[] dependent = new boolean[keys.size()];
        for (int k = keys.size() - 1; k >= 0; k--) {
            BoundExpr key = keys.get(k).expression();
            if (canBeKept(key.type()) && ExprTree.isDeterministic(key)) {
                Set<Attribute> others = new HashSet<>();
                for (int i = 0; i < keys.size(); i++) {
                    if (i != k && !dependent[i] && keys.get(i).expression() instanceof BoundExpr.ColumnRef column) {
                        others.add(column.attribute());
                    }
                }
                dependent[k] = Determination.closure(others, determinations).containsAll(ExprTree.references(key))
                        && !others.isEmpty();
            }
        }
        return dependent;
    }

    /** Types whose equal values are the same, so that any one may stand for all: not the two zeros of doubles. */
    private static boolean canBeKept(DataType type) {
        return isInteger(type) || type.equals(DataType.STRING) || type.storage() == Storage.BOOLEAN;
    }

    /** Types that lie in integers. */
    static boolean isInteger(DataType type) {
        return switch (type.storage()) {
            case BYTE, SHORT, INT, LONG, INT128 -> true;
            default -> false;
        };
    }
}
