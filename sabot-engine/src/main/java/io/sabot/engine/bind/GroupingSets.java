package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * ROLLUP, CUBE and GROUPING SETS: each row is expanded to one row for each set, with NULL for the keys that are not in the
 * set and a number whose bits say which those are.
 */
final class GroupingSets {
    /** Null when the only set is the empty one: then there is nothing to expand, and all rows are one group. */
    private final Attribute id;

    private GroupingSets(Attribute id) {
        this.id = id;
    }

    /** @param emptyIsGlobal whether the empty set alone is an aggregation without keys */
    static AggregateStage expand(
            List<BoundExpr> keys, List<List<BoundExpr>> sets, Source source, boolean emptyIsGlobal) {
        if (keys.size() > 64) {
            throw QueryException.analysis("GROUPING_SIZE_LIMIT_EXCEEDED", "maxSize", "64");
        }
        if (keys.isEmpty() && sets.size() == 1 && emptyIsGlobal) {
            return new AggregateStage(source.plan(), List.of(), List.of(), new GroupingSets(null), null);
        }
        List<BoundExpr> shapes = new ArrayList<>();
        List<Attribute> keyColumns = new ArrayList<>();
        for (BoundExpr key : keys) {
            Grouping.check(BoundText.of(key), key.type());
            shapes.add(ExprTree.canonical(key));
            boolean everywhere = sets.stream().allMatch(set -> contains(set, key));
            keyColumns.add(Attribute.create(BoundText.of(key), key.type(), !everywhere || key.nullable()));
        }
        Attribute id = Attribute.create("spark_grouping_id", DataType.LONG, false);
        Attribute position = Attribute.create("_gen_grouping_pos", DataType.INT, false);
        List<List<BoundExpr>> projections = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        boolean repeated = false;
        for (List<BoundExpr> set : sets) {
            List<BoundExpr> projection = new ArrayList<>();
            source.plan().output().forEach(column -> projection.add(new BoundExpr.ColumnRef(column)));
            long mask = 0;
            List<BoundExpr> members = new ArrayList<>();
            set.forEach(member -> members.add(ExprTree.canonical(member)));
            for (int i = 0; i < keys.size(); i++) {
                boolean present = members.contains(shapes.get(i));
                mask = mask << 1 | (present ? 0 : 1);
                projection.add(
                        present
                                ? keys.get(i)
                                : new BoundExpr.Literal(null, keys.get(i).type()));
            }
            projection.add(new BoundExpr.Literal(mask, DataType.LONG));
            projection.add(new BoundExpr.Literal(projections.size(), DataType.INT));
            repeated |= !seen.add(mask);
            projections.add(projection);
        }
        List<Attribute> output = new ArrayList<>(source.plan().output());
        output.addAll(keyColumns);
        output.add(id);
        output.add(position);
        List<NamedExpr> groupBy = TableBinder.passThrough(keyColumns);
        groupBy.add(NamedExpr.of(id));
        if (repeated) {
            groupBy.add(NamedExpr.of(position));
        }
        LogicalPlan expanded = new LogicalPlan.Expand(projections, output, source.plan());
        return new AggregateStage(expanded, groupBy, keys, new GroupingSets(id), null);
    }

    private static boolean contains(List<BoundExpr> set, BoundExpr key) {
        return set.stream().anyMatch(member -> ExprTree.sameResult(member, key));
    }

    /** The value of a call of {@code grouping} or {@code grouping_id}. */
    BoundExpr value(BoundExpr.Aggregate mark, List<BoundExpr> keyShapes) {
        BoundExpr bits = id == null ? new BoundExpr.Literal(0L, DataType.LONG) : new BoundExpr.ColumnRef(id);
        if (mark.function().name().equals("grouping_id")) {
            checkAllKeys(mark, keyShapes);
            return bits;
        }
        BoundExpr column = mark.arguments().get(0);
        int key = keyShapes.indexOf(ExprTree.canonical(column));
        if (key < 0) {
            throw QueryException.analysis(
                    "GROUPING_COLUMN_MISMATCH",
                    "grouping",
                    "\"" + BoundText.of(column) + "\"",
                    "groupingColumns",
                    names(keyShapes));
        }
        return GroupingBit.of(bits, keyShapes.size() - 1 - key);
    }

    private static void checkAllKeys(BoundExpr.Aggregate mark, List<BoundExpr> keyShapes) {
        if (mark.arguments().isEmpty()) {
            return;
        }
        List<BoundExpr> asked = new ArrayList<>();
        mark.arguments().forEach(argument -> asked.add(ExprTree.canonical(argument)));
        if (!asked.equals(keyShapes)) {
            throw QueryException.analysis(
                    "GROUPING_ID_COLUMN_MISMATCH",
                    "groupingIdColumn",
                    names(mark.arguments()),
                    "groupByColumns",
                    names(keyShapes));
        }
    }

    private static String names(List<BoundExpr> expressions) {
        List<String> texts = new ArrayList<>();
        expressions.forEach(expression -> texts.add("\"" + BoundText.of(expression) + "\""));
        return String.join(", ", texts);
    }
}
