package io.sabot.spark.internal;

import io.sabot.engine.sql.Query;
import java.util.Locale;

/** Words and numbers of joins with the nearest rows as programs write them. Source: NearestByJoinValidation of Spark. */
final class NearestJoins {
    private NearestJoins() {}

    static Query.JoinKind kind(String joinType) {
        return switch (joinType.toLowerCase(Locale.ROOT).replace("_", "")) {
            case "inner" -> Query.JoinKind.INNER;
            case "leftouter", "left" -> Query.JoinKind.LEFT;
            default ->
                throw SparkErrors.analysis(
                        "NEAREST_BY_JOIN.UNSUPPORTED_JOIN_TYPE",
                        "joinType",
                        joinType,
                        "supported",
                        "'INNER', 'LEFT OUTER'");
        };
    }

    static boolean approximate(String mode) {
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "approx" -> true;
            case "exact" -> false;
            default ->
                throw SparkErrors.analysis(
                        "NEAREST_BY_JOIN.UNSUPPORTED_MODE", "mode", mode, "supported", "'approx', 'exact'");
        };
    }

    static boolean byDistance(String direction) {
        return switch (direction.toLowerCase(Locale.ROOT)) {
            case "distance" -> true;
            case "similarity" -> false;
            default ->
                throw SparkErrors.analysis(
                        "NEAREST_BY_JOIN.UNSUPPORTED_DIRECTION",
                        "direction",
                        direction,
                        "supported",
                        "'distance', 'similarity'");
        };
    }

    static void checkCount(int count) {
        if (count < 1 || count > Query.NearestJoin.MOST) {
            throw SparkErrors.analysis(
                    "NEAREST_BY_JOIN.NUM_RESULTS_OUT_OF_RANGE",
                    "numResults",
                    Integer.toString(count),
                    "min",
                    "1",
                    "max",
                    Integer.toString(Query.NearestJoin.MOST));
        }
    }
}
