package io.sabot.engine.sql;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Expr;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.JoinCriteriaContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.JoinRelationContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.JoinTypeContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.NearestByClauseContext;

/** Joins by keyword. */
final class Joins {
    private final Translation translation;

    Joins(Translation translation) {
        this.translation = translation;
    }

    Query join(Query left, JoinRelationContext join) {
        ParserRuleContext outer = translation.origin.enter(join);
        Query.JoinKind kind = kind(join.joinType());
        boolean lateral = join.LATERAL() != null;
        if (lateral) {
            translation.relations.checkLateral(join.right);
        }
        Query result =
                join.nearestByClause() == null ? join(left, join, kind, lateral) : nearest(left, join, kind, lateral);
        translation.origin.leave(outer);
        return result;
    }

    private static Query.JoinKind kind(JoinTypeContext type) {
        if (type == null) {
            return Query.JoinKind.INNER;
        }
        if (type.CROSS() != null) {
            return Query.JoinKind.CROSS;
        }
        if (type.FULL() != null) {
            return Query.JoinKind.FULL;
        }
        if (type.SEMI() != null) {
            return Query.JoinKind.LEFT_SEMI;
        }
        if (type.ANTI() != null) {
            return Query.JoinKind.LEFT_ANTI;
        }
        if (type.LEFT() != null) {
            return Query.JoinKind.LEFT;
        }
        return type.RIGHT() == null ? Query.JoinKind.INNER : Query.JoinKind.RIGHT;
    }

    private Query join(Query left, JoinRelationContext join, Query.JoinKind kind, boolean lateral) {
        JoinCriteriaContext criteria = join.joinCriteria();
        List<String> using = List.of();
        Expr condition = null;
        boolean natural = false;
        if (criteria != null && criteria.USING() != null) {
            if (lateral) {
                throw translation.origin.error("UNSUPPORTED_FEATURE.LATERAL_JOIN_USING");
            }
            using = translation.names.list(criteria.identifierList());
        } else if (criteria != null) {
            condition = translation.expressions.of(criteria.booleanExpression());
        } else if (join.NATURAL() != null) {
            natural = true;
            if (lateral) {
                throw incompatible("LATERAL", "NATURAL");
            }
            if (kind == Query.JoinKind.CROSS) {
                throw incompatible("NATURAL", "CROSS");
            }
        }
        boolean allowed = switch (kind) {
            case INNER, CROSS, LEFT -> true;
            default -> !lateral;
        };
        if (!allowed) {
            throw translation.origin.error("INVALID_LATERAL_JOIN_TYPE", "joinType", sql(kind));
        }
        QueryContext here = translation.origin.here();
        Query right = translation.relations.of(join.right);
        return new Query.Join(left, right, kind, condition, using, natural, lateral, here);
    }

    private QueryException incompatible(String first, String second) {
        return translation.origin.error("INCOMPATIBLE_JOIN_TYPES", "joinType1", first, "joinType2", second);
    }

    private static String sql(Query.JoinKind kind) {
        return switch (kind) {
            case INNER -> "INNER";
            case CROSS -> "CROSS";
            case LEFT -> "LEFT OUTER";
            case RIGHT -> "RIGHT OUTER";
            case FULL -> "FULL OUTER";
            case LEFT_SEMI -> "LEFT SEMI";
            case LEFT_ANTI -> "LEFT ANTI";
        };
    }

    private Query nearest(Query left, JoinRelationContext join, Query.JoinKind kind, boolean lateral) {
        if (lateral) {
            throw translation.origin.error("UNSUPPORTED_FEATURE.LATERAL_JOIN_NEAREST_BY");
        }
        if (kind != Query.JoinKind.INNER && kind != Query.JoinKind.LEFT) {
            throw translation.origin.error(
                    "NEAREST_BY_JOIN.UNSUPPORTED_JOIN_TYPE",
                    "joinType",
                    sql(kind),
                    "supported",
                    "'INNER', 'LEFT OUTER'");
        }
        NearestByClauseContext clause = join.nearestByClause();
        int count = clause.num == null ? 1 : count(clause.num.getText());
        Expr ranking = translation.expressions.of(clause.expression());
        return new Query.NearestJoin(
                left,
                translation.relations.of(join.right),
                kind,
                clause.APPROX() != null,
                count,
                ranking,
                clause.DISTANCE() != null,
                translation.origin.here());
    }

    private int count(String digits) {
        if (digits.length() <= 9) {
            int count = Integer.parseInt(digits);
            if (count >= 1 && count <= Query.NearestJoin.MOST) {
                return count;
            }
        }
        throw translation.origin.error(
                "NEAREST_BY_JOIN.NUM_RESULTS_OUT_OF_RANGE",
                "numResults",
                digits,
                "min",
                "1",
                "max",
                Integer.toString(Query.NearestJoin.MOST));
    }
}
