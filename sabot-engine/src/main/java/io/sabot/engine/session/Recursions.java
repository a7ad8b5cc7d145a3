package io.sabot.engine.session;

import io.sabot.engine.batch.Block;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the rows of recursive common tables, round by round, and of scripts before the rest of the query is planned. Holds
 * them until it is closed. Source: UnionLoopExec of Spark.
 */
final class Recursions implements AutoCloseable {
    private final Engine engine;
    private final Session session;
    private final List<QueryResult> rounds = new ArrayList<>();

    Recursions(Engine engine, Session session) {
        this.engine = engine;
        this.session = session;
    }

    /** An optimized plan with scans of rows for its recursions. */
    LogicalPlan resolve(LogicalPlan plan) {
        if (plan instanceof LogicalPlan.Recursion recursion) {
            return rows(recursion);
        }
        if (plan instanceof LogicalPlan.Script script) {
            return new LogicalPlan.LocalRows(script.output(), rows(script));
        }
        return PlanTree.mapChildren(plan, this::resolve);
    }

    private List<Object[]> rows(LogicalPlan.Script script) {
        try (QueryResult input = engine.executeUncached(script.input(), session)) {
            return new ScriptProcess(script).rows(input.rows());
        }
    }

    private LogicalPlan rows(LogicalPlan.Recursion recursion) {
        List<Block> all = new ArrayList<>();
        boolean limited = recursion.limit() >= 0;
        long left = limited ? recursion.limit() : recursion.maxRows();
        boolean unlimited = left < 0;
        CachedTable round = run(recursion.anchor(), limited ? left : -1, all);
        int level = 1;
        while (round.rowCount() > 0) {
            if (recursion.maxDepth() != -1 && level > recursion.maxDepth()) {
                throw QueryException.of(
                        ErrorKind.EXECUTION,
                        "RECURSION_LEVEL_LIMIT_EXCEEDED",
                        "levelLimit",
                        Integer.toString(recursion.maxDepth()));
            }
            left -= round.rowCount();
            if (!unlimited && left <= 0) {
                if (limited) {
                    break;
                }
                throw QueryException.of(
                        ErrorKind.EXECUTION,
                        "RECURSION_ROW_LIMIT_EXCEEDED",
                        "rowLimit",
                        Long.toString(recursion.maxRows()));
            }
            round = run(step(recursion, round, level - 1), limited ? left : -1, all);
            level++;
        }
        return CachedTable.inMemory(recursion.schema(), all, () -> {}).scan(recursion.output());
    }

    private static LogicalPlan step(LogicalPlan.Recursion recursion, CachedTable before, int shift) {
        return PlanTree.transformUp(
                recursion.step(),
                node -> node instanceof LogicalPlan.RecursionRef reference && reference.id() == recursion.id()
                        ? before.scan(reference.output())
                        : shift == 0 ? node : PlanTree.mapExpressions(node, tree -> reseeded(tree, shift)));
    }

    /** Random functions give other numbers in each round. */
    private static BoundExpr reseeded(BoundExpr tree, int shift) {
        return ExprTree.transformUp(tree, node -> {
            if (!(node instanceof BoundExpr.Call call) || !isSeeded(call)) {
                return node;
            }
            List<BoundExpr> arguments = new ArrayList<>(call.arguments());
            BoundExpr.Literal seed = (BoundExpr.Literal) arguments.remove(arguments.size() - 1);
            Object shifted =
                    seed.value() instanceof Integer small ? (Object) (small + shift) : (Long) seed.value() + shift;
            arguments.add(new BoundExpr.Literal(shifted, seed.type()));
            return new BoundExpr.Call(call.function(), arguments, call.context(), call.nullable());
        });
    }

    /** A seed is the last argument of a random function, and one that may be left out. */
    private static boolean isSeeded(BoundExpr.Call call) {
        int count = call.arguments().size();
        return !call.function().deterministic()
                && count == call.function().maxArguments()
                && count > call.function().minArguments()
                && call.arguments().get(count - 1) instanceof BoundExpr.Literal literal
                && (literal.value() instanceof Integer || literal.value() instanceof Long);
    }

    private CachedTable run(LogicalPlan plan, long limit, List<Block> all) {
        LogicalPlan limited = limit < 0 ? plan : new LogicalPlan.Limit(limit, 0, plan);
        QueryResult result = engine.executeUncached(limited, session);
        rounds.add(result);
        List<Block> blocks = result.blocks();
        all.addAll(blocks);
        return CachedTable.inMemory(plan.schema(), blocks, () -> {});
    }

    @Override
    public void close() {
        rounds.forEach(QueryResult::close);
        rounds.clear();
    }
}
