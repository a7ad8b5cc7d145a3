package io.sabot.engine.bind;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Relation;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;

/** Gives both sides of {@code IN (SELECT …)} the same types. */
final class InSubqueryTypes {
    private InSubqueryTypes() {}

    static BoundExpr align(List<BoundExpr> values, Relation relation, Casting casting, QueryContext query) {
        List<BoundExpr> left = new ArrayList<>();
        List<NamedExpr> right = new ArrayList<>();
        boolean changed = false;
        for (int i = 0; i < values.size(); i++) {
            Attribute column = relation.output().get(i);
            BoundExpr.ColumnRef reference = new BoundExpr.ColumnRef(column);
            DataType type = casting.commonType(List.of(values.get(i), reference));
            if (type == null) {
                throw mismatch(values, relation);
            }
            left.add(casting.to(values.get(i), type));
            BoundExpr cast = casting.to(reference, type);
            changed |= cast != reference;
            right.add(cast == reference ? NamedExpr.of(column) : NamedExpr.create(column.name(), cast));
        }
        Relation aligned = changed ? new LogicalPlan.Project(right, BindContext.plan(relation)) : relation;
        return new BoundExpr.Subquery(BoundExpr.Subquery.Kind.IN, left, aligned, query);
    }

    private static QueryException mismatch(List<BoundExpr> values, Relation relation) {
        List<String> pairs = new ArrayList<>();
        List<String> leftTypes = new ArrayList<>();
        List<String> rightTypes = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Attribute column = relation.output().get(i);
            leftTypes.add("\"" + values.get(i).type().sql() + "\"");
            rightTypes.add("\"" + column.type().sql() + "\"");
            pairs.add("(\"" + BoundText.of(values.get(i)) + ":"
                    + values.get(i).type().sql() + ", " + column.name() + ":"
                    + column.type().sql() + "\")");
        }
        return QueryException.analysis(
                "DATATYPE_MISMATCH.IN_SUBQUERY_DATA_TYPE_MISMATCH",
                "mismatchedColumns",
                String.join(", ", pairs),
                "leftType",
                String.join(", ", leftTypes),
                "rightType",
                String.join(", ", rightTypes));
    }
}
