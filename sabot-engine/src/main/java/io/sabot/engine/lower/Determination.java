package io.sabot.engine.lower;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.operator.join.JoinBuildSink;
import io.sabot.engine.operator.key.KeyTables;
import io.sabot.engine.plan.NamedExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rows of a flow that agree in some columns agree in others, too.
 *
 * @param from the columns that determine
 * @param to the columns that they determine
 * @param unique a build: it holds if no key of the build has two rows, which is known once the build is complete; null if it
 *     always holds
 */
record Determination(Set<Attribute> from, Set<Attribute> to, JoinBuildSink unique) {
    boolean holds() {
        return unique == null || unique.isUnique();
    }

    /** Which of these columns come from the rows of one build: the last of them that has the column. */
    static List<Integer> origins(List<NamedExpr> keys, List<Determination> determinations) {
        List<Integer> origins = new ArrayList<>();
        for (NamedExpr key : keys) {
            int origin = KeyTables.NO_ORIGIN;
            for (int d = 0; d < determinations.size(); d++) {
                boolean has = determinations.get(d).unique() != null
                        && key.expression() instanceof BoundExpr.ColumnRef column
                        && determinations.get(d).to().contains(column.attribute());
                origin = has ? d : origin;
            }
            origins.add(origin);
        }
        return origins;
    }

    /** All columns that some determine. */
    static Set<Attribute> closure(Set<Attribute> columns, List<Determination> determinations) {
        Set<Attribute> closure = new HashSet<>(columns);
        List<Determination> open = new ArrayList<>(determinations);
        while (open.removeIf(known -> closure.containsAll(known.from()) && closure.addAll(known.to()))) {
            // Each that is used up may have made another usable.
        }
        return closure;
    }
}
