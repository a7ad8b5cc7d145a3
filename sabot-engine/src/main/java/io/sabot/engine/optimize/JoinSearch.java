package io.sabot.engine.optimize;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.plan.CardinalityEstimator;
import io.sabot.engine.plan.JoinType;
import io.sabot.engine.plan.LogicalPlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Searches the cheapest order of a cluster of joins. Cost is the sum of the sizes of all intermediate results and of what is
 * built for them; without a key to look up, that of all pairs. The right side of a semi or anti join counts as a member, too,
 * that can only be joined to what has the columns which its condition reads.
 */
final class JoinSearch {
    private final List<LogicalPlan> relations;
    private final List<JoinCluster.Existence> existences;
    private final List<BoundExpr> conditions;
    /** Relations that each condition reads. */
    private final int[] needs;
    /** Relations that either side of a condition reads, null for one that is no equality. */
    private final int[][] sides;
    /** Relations that the condition of each existence reads. */
    private final int[] existenceNeeds;

    private final int size;
    private final CardinalityEstimator cardinality;

    /** A plan over some of the members. */
    private record Candidate(int members, LogicalPlan plan, double cost) {}

    JoinSearch(JoinCluster cluster, CardinalityEstimator cardinality) {
        this.relations = cluster.relations();
        this.existences = cluster.existences();
        this.conditions = cluster.conditions();
        this.size = cluster.size();
        this.cardinality = cardinality;
        this.needs = new int[conditions.size()];
        this.sides = new int[conditions.size()][];
        this.existenceNeeds = new int[existences.size()];
        List<Set<Attribute>> columns = new ArrayList<>();
        relations.forEach(relation -> columns.add(new HashSet<>(relation.output())));
        for (int c = 0; c < needs.length; c++) {
            needs[c] = needs(conditions.get(c), columns);
            sides[c] = sides(conditions.get(c), columns);
        }
        for (int e = 0; e < existenceNeeds.length; e++) {
            existenceNeeds[e] = needs(existences.get(e).condition(), columns);
        }
    }

    private static int needs(BoundExpr condition, List<Set<Attribute>> columns) {
        int needs = 0;
        for (Attribute attribute : ExprTree.references(condition)) {
            for (int r = 0; r < columns.size(); r++) {
                needs |= columns.get(r).contains(attribute) ? 1 << r : 0;
            }
        }
        return needs;
    }

    private static int[] sides(BoundExpr condition, List<Set<Attribute>> columns) {
        return condition instanceof BoundExpr.Call call
                        && (call.function().name().equals("=")
                                || call.function().name().equals("<=>"))
                ? new int[] {
                    needs(call.arguments().get(0), columns),
                    needs(call.arguments().get(1), columns)
                }
                : null;
    }

    LogicalPlan exhaustive() {
        int all = (1 << size) - 1;
        Candidate[] best = new Candidate[all + 1];
        for (int m = 0; m < size; m++) {
            best[1 << m] = single(m);
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
        for (int m = 0; m < size; m++) {
            parts.add(single(m));
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
                    if (!connected
                            && (bestConnected || existence(parts.get(i)) != null || existence(parts.get(j)) != null)) {
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
        for (int m = 1; m < size; m++) {
            joined = join(joined, single(m));
        }
        return joined.plan();
    }

    private Candidate single(int relation) {
        if (relation >= relations.size()) {
            return new Candidate(
                    1 << relation, existences.get(relation - relations.size()).right(), 0);
        }
        List<BoundExpr> own = new ArrayList<>();
        for (int c = 0; c < needs.length; c++) {
            if (needs[c] == 1 << relation || (needs[c] == 0 && relation == 0)) {
                own.add(conditions.get(c));
            }
        }
        LogicalPlan plan = relations.get(relation);
        return new Candidate(1 << relation, own.isEmpty() ? plan : new LogicalPlan.Filter(ExprTree.and(own), plan), 0);
    }

    /** The existence that a candidate consists of, null for one of relations. */
    private JoinCluster.Existence existence(Candidate candidate) {
        int first = Integer.numberOfTrailingZeros(candidate.members());
        return first < relations.size() ? null : existences.get(first - relations.size());
    }

    private boolean connected(int a, int b) {
        int first = relations.size();
        if (a >>> first << first == a || b >>> first << first == b) {
            return canDecide(a, b) || canDecide(b, a);
        }
        for (int need : needs) {
            if ((need & ~(a | b)) == 0 && (need & a) != 0 && (need & b) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first is one existence, and the second has all relations that it reads. */
    private boolean canDecide(int existence, int members) {
        int which = Integer.numberOfTrailingZeros(existence) - relations.size();
        return which >= 0 && Integer.bitCount(existence) == 1 && (existenceNeeds[which] & ~members) == 0;
    }

    private Candidate join(Candidate a, Candidate b) {
        if (existence(a) != null) {
            return decide(b, a);
        }
        return existence(b) != null ? decide(a, b) : inner(a, b);
    }

    private Candidate decide(Candidate left, Candidate right) {
        JoinCluster.Existence existence = existence(right);
        LogicalPlan plan =
                new LogicalPlan.Join(left.plan(), right.plan(), existence.type(), existence.condition(), null);
        double build = Math.min(cardinality.rows(left.plan()), cardinality.rows(right.plan()));
        return new Candidate(left.members() | right.members(), plan, left.cost() + cardinality.rows(plan) + build);
    }

    private Candidate inner(Candidate a, Candidate b) {
        int members = a.members() | b.members();
        List<BoundExpr> own = new ArrayList<>();
        boolean hasKey = false;
        for (int c = 0; c < needs.length; c++) {
            boolean complete = (needs[c] & ~members) == 0;
            boolean before = (needs[c] & ~a.members()) == 0 || (needs[c] & ~b.members()) == 0;
            if (complete && !before) {
                own.add(conditions.get(c));
                hasKey |= isKey(sides[c], a.members());
            }
        }
        boolean aLarger = cardinality.rows(a.plan()) >= cardinality.rows(b.plan());
        LogicalPlan probe = aLarger ? a.plan() : b.plan();
        LogicalPlan build = aLarger ? b.plan() : a.plan();
        LogicalPlan plan = new LogicalPlan.Join(probe, build, JoinType.INNER, ExprTree.and(own), null);
        double work = hasKey ? cardinality.rows(build) : cardinality.rows(probe) * cardinality.rows(build);
        double cost = a.cost() + b.cost() + cardinality.rows(plan) + work;
        return new Candidate(members, plan, cost);
    }

    /** Whether a condition between two plans can be looked up: otherwise each row of one is compared with each of the other. */
    private static boolean isKey(int[] sides, int members) {
        return sides != null && isOneSided(sides[0], members) && isOneSided(sides[1], members);
    }

    private static boolean isOneSided(int needs, int members) {
        return needs != 0 && ((needs & members) == 0 || (needs & ~members) == 0);
    }
}
