package io.sabot.engine.optimize;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.CardinalityEstimator;
import io.sabot.engine.plan.JoinType;
import io.sabot.engine.plan.LogicalPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Searches the cheapest order of a cluster of inner joins. Cost is the sum of the sizes of all intermediate results. */
final class JoinSearch {
    private final List<LogicalPlan> relations;
    private final List<BoundExpr> conditions;
    private final int[] needs;
    private final CardinalityEstimator cardinality;

    /** A plan over some of the relations. */
    private record Candidate(int members, LogicalPlan plan, double cost) {}

    JoinSearch(List<LogicalPlan> relations, List<BoundExpr> conditions, CardinalityEstimator cardinality) {
        this.relations = relations;
        this.conditions = conditions;
        this.cardinality = cardinality;
        this.needs = new int[conditions.size()];
        List<Set<Attribute>> columns = new ArrayList<>();
        relations.forEach(relation -> columns.add(ReorderJoins.columns(relation)));
        for (int c = 0; c < needs.length; c++) {
            for (Attribute attribute : ExprTree.references(conditions.get(c))) {
                for (int r = 0; r < columns.size(); r++) {
                    needs[c] |= columns.get(r).contains(attribute) ? 1 << r : 0;
                }
            }
        }
    }

    LogicalPlan exhaustive() {
        int all = (1 << relations.size()) - 1;
        Candidate[] best = new Candidate[all + 1];
        for (int r = 0; r < relations.size(); r++) {
            best[1 << r] = single(r);
        }
        for (int members = 1; members <= all; members++) {
            for (int part = (members - 1) & members; part > 0; part = (part - 1) & members) {
                int other = members ^ part;
                if (part < other || best[part] == null || best[other] == null || !connected(part, other)) {
                    continue;
                }
                Candidate joined = join(best[part], best[other]);
                if (best[members] == null || joined.cost() < best[members].cost()) {
                    best[members] = joined;
                }
            }
        }
        return best[all] == null ? greedy() : best[all].plan();
    }

    LogicalPlan greedy() {
        List<Candidate> parts = new ArrayList<>();
        for (int r = 0; r < relations.size(); r++) {
            parts.add(single(r));
        }
        while (parts.size() > 1) {
            Candidate best = null;
            int left = 0;
            int right = 0;
            boolean bestConnected = false;
            for (int i = 0; i < parts.size(); i++) {
                for (int j = i + 1; j < parts.size(); j++) {
                    boolean connected =
                            connected(parts.get(i).members(), parts.get(j).members());
                    if (bestConnected && !connected) {
                        continue;
                    }
                    Candidate joined = join(parts.get(i), parts.get(j));
                    boolean better = best == null
                            || (connected && !bestConnected)
                            || cardinality.rows(joined.plan()) < cardinality.rows(best.plan());
                    if (better) {
                        best = joined;
                        left = i;
                        right = j;
                        bestConnected = connected;
                    }
                }
            }
            parts.remove(right);
            parts.remove(left);
            parts.add(best);
        }
        return parts.get(0).plan();
    }

    /** The relations joined in the order written. */
    LogicalPlan asWritten() {
        Candidate joined = single(0);
        for (int r = 1; r < relations.size(); r++) {
            joined = join(joined, single(r));
        }
        return joined.plan();
    }

    private Candidate single(int relation) {
        List<BoundExpr> own = new ArrayList<>();
        for (int c = 0; c < needs.length; c++) {
            if (needs[c] == 1 << relation || (needs[c] == 0 && relation == 0)) {
                own.add(conditions.get(c));
            }
        }
        LogicalPlan plan = relations.get(relation);
        return new Candidate(1 << relation, own.isEmpty() ? plan : new LogicalPlan.Filter(ExprTree.and(own), plan), 0);
    }

    private boolean connected(int a, int b) {
        for (int need : needs) {
            if ((need & ~(a | b)) == 0 && (need & a) != 0 && (need & b) != 0) {
                return true;
            }
        }
        return false;
    }

    private Candidate join(Candidate a, Candidate b) {
        int members = a.members() | b.members();
        List<BoundExpr> own = new ArrayList<>();
        for (int c = 0; c < needs.length; c++) {
            boolean complete = (needs[c] & ~members) == 0;
            boolean before = (needs[c] & ~a.members()) == 0 || (needs[c] & ~b.members()) == 0;
            if (complete && !before) {
                own.add(conditions.get(c));
            }
        }
        boolean aLarger = cardinality.rows(a.plan()) >= cardinality.rows(b.plan());
        LogicalPlan probe = aLarger ? a.plan() : b.plan();
        LogicalPlan build = aLarger ? b.plan() : a.plan();
        LogicalPlan plan = new LogicalPlan.Join(probe, build, JoinType.INNER, ExprTree.and(own), null);
        double cost = a.cost() + b.cost() + cardinality.rows(plan) + cardinality.rows(build);
        return new Candidate(members, plan, cost);
    }
}
