package io.sabot.engine.session;

import io.sabot.engine.connector.file.FilePaths;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether cached plans read a relation or a folder, in their subqueries, too. Spark goes by the names of tables and views, which
 * plans do not keep here; what lies in the same folders counts instead. Source: CacheManager.recacheTableOrView and recacheByPath.
 */
final class CachedReads {
    private CachedReads() {}

    /** Plans that read the relation, or other files where its files are: those may have been listed before it changed. */
    static Predicate<LogicalPlan> of(LogicalPlan relation) {
        Set<Path> folders = new LinkedHashSet<>();
        any(relation, node -> {
            files(node).forEach(file -> folders.add(file.getParent()));
            return false;
        });
        return plan -> any(plan, node -> SamePlan.same(node, relation) || readsAny(node, folders));
    }

    /** Plans that read files below the path, or the file itself. */
    static Predicate<LogicalPlan> of(Path path) {
        return plan -> any(plan, node -> readsAny(node, Set.of(path)));
    }

    private static boolean readsAny(LogicalPlan node, Set<Path> paths) {
        return files(node).stream().anyMatch(file -> paths.stream().anyMatch(file::startsWith));
    }

    private static List<Path> files(LogicalPlan node) {
        return node instanceof LogicalPlan.Scan scan
                ? scan.table().inputFiles().stream().map(FilePaths::ofUrl).toList()
                : List.of();
    }

    private static boolean any(LogicalPlan plan, Predicate<LogicalPlan> condition) {
        if (condition.test(plan)) {
            return true;
        }
        for (BoundExpr expression : PlanTree.expressions(plan)) {
            for (BoundExpr.Subquery subquery : ExprTree.collect(expression, BoundExpr.Subquery.class)) {
                if (any((LogicalPlan) subquery.relation(), condition)) {
                    return true;
                }
            }
        }
        return plan.children().stream().anyMatch(child -> any(child, condition));
    }
}
