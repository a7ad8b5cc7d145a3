package io.sabot.spark.internal;

import io.sabot.engine.sql.Query;
import java.util.Locale;

/** Names of joins as programs write them. */
final class JoinKinds {
    private static final String SUPPORTED =
            "'inner', 'outer', 'full', 'fullouter', 'full_outer', 'leftouter', 'left', 'left_outer', 'rightouter',"
                    + " 'right', 'right_outer', 'leftsemi', 'left_semi', 'semi', 'leftanti', 'left_anti', 'anti', 'cross'";

    private JoinKinds() {}

    static Query.JoinKind of(String name) {
        return switch (name.toLowerCase(Locale.ROOT).replace("_", "")) {
            case "inner" -> Query.JoinKind.INNER;
            case "outer", "full", "fullouter" -> Query.JoinKind.FULL;
            case "leftouter", "left" -> Query.JoinKind.LEFT;
            case "rightouter", "right" -> Query.JoinKind.RIGHT;
            case "leftsemi", "semi" -> Query.JoinKind.LEFT_SEMI;
            case "leftanti", "anti" -> Query.JoinKind.LEFT_ANTI;
            case "cross" -> Query.JoinKind.CROSS;
            default -> throw SparkErrors.analysis("UNSUPPORTED_JOIN_TYPE", "typ", name, "supported", SUPPORTED);
        };
    }
}
