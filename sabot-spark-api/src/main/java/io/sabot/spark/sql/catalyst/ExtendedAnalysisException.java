package io.sabot.spark.sql.catalyst;

import io.sabot.spark.internal.ErrorDetails;
import io.sabot.spark.sql.AnalysisException;
import java.util.Set;

/**
 * A query that was understood part by part and is wrong as a whole. Spark throws it from the check that ends analysis, and
 * a plain {@link AnalysisException} from the steps before.
 */
public class ExtendedAnalysisException extends AnalysisException {
    private static final long serialVersionUID = 1L;

    /** Conditions that Spark finds in that check alone, or nearly so: as its published golden files have them. */
    private static final Set<String> FOUND_BY_THE_LAST_CHECK = Set.of(
            "AGGREGATE_FUNCTION_WITH_NONDETERMINISTIC_EXPRESSION",
            "DATATYPE_MISMATCH",
            "DISTINCT_WINDOW_FUNCTION_UNSUPPORTED",
            "GROUP_BY_AGGREGATE",
            "DUPLICATED_METRICS_NAME",
            "GROUP_EXPRESSION_TYPE_IS_NOT_ORDERABLE",
            "INCOMPATIBLE_COLUMN_TYPE",
            "INVALID_FORMAT",
            "INVALID_LIMIT_LIKE_EXPRESSION",
            "INVALID_NON_DETERMINISTIC_EXPRESSIONS",
            "INVALID_OBSERVED_METRICS",
            "INVALID_RECURSIVE_REFERENCE",
            "INVALID_SUBQUERY_EXPRESSION",
            "INVALID_USAGE_OF_STAR_OR_REGEX",
            "INVALID_WHERE_CONDITION",
            "INVALID_WINDOW_SPEC_FOR_AGGREGATION_FUNC",
            "INVALID_WITHIN_GROUP_EXPRESSION",
            "MISSING_AGGREGATION",
            "MISSING_ATTRIBUTES",
            "MISSING_GROUP_BY",
            "MISSING_WINDOW_SPECIFICATION",
            "MULTI_ALIAS_WITHOUT_GENERATOR",
            "NEAREST_BY_JOIN.NON_ORDERABLE_RANKING_EXPRESSION",
            "NESTED_AGGREGATE_FUNCTION",
            "NUM_COLUMNS_MISMATCH",
            "TABLE_OR_VIEW_NOT_FOUND",
            "UNPIVOT_VALUE_DATA_TYPE_MISMATCH",
            "UNRESOLVED_ALL_IN_GROUP_BY",
            "UNRESOLVED_COLUMN",
            "UNSUPPORTED_EXPR_FOR_OPERATOR",
            "UNSUPPORTED_FEATURE.SET_OPERATION_ON_MAP_TYPE",
            "UNSUPPORTED_FEATURE.SET_OPERATION_ON_VARIANT_TYPE",
            "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY");

    /** Sub-conditions of the above that are found earlier. */
    private static final Set<String> FOUND_EARLIER = Set.of(
            "INVALID_FORMAT.ESC_AT_THE_END",
            "INVALID_FORMAT.ESC_IN_THE_MIDDLE",
            "INVALID_WITHIN_GROUP_EXPRESSION.DISTINCT_UNSUPPORTED",
            "INVALID_WITHIN_GROUP_EXPRESSION.WITHIN_GROUP_MISSING",
            "INVALID_WITHIN_GROUP_EXPRESSION.WRONG_NUM_ORDERINGS",
            "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.AGGREGATE_FUNCTION_MIXED_OUTER_LOCAL_REFERENCES",
            "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.UNSUPPORTED_CORRELATED_EXPRESSION_IN_JOIN_CONDITION",
            "UNSUPPORTED_SUBQUERY_EXPRESSION_CATEGORY.UNSUPPORTED_CORRELATED_REFERENCE_DATA_TYPE");

    /** For Sabot's own use. */
    public ExtendedAnalysisException(ErrorDetails details) {
        super(details);
    }

    /** For Sabot's own use: whether Spark throws this class for a condition that a query raises. */
    public static boolean isFor(String condition) {
        int dot = condition.indexOf('.');
        String main = dot < 0 ? condition : condition.substring(0, dot);
        boolean found = FOUND_BY_THE_LAST_CHECK.contains(main) || FOUND_BY_THE_LAST_CHECK.contains(condition);
        return found && !FOUND_EARLIER.contains(condition);
    }
}
