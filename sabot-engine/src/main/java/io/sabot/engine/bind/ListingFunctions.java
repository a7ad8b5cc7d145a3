package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.Keywords;
import io.sabot.engine.sql.Query;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.collation.CollationList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Table functions without arguments that list what the system knows. */
final class ListingFunctions {
    private static final List<String> COLLATION_COLUMNS = List.of(
            "CATALOG",
            "SCHEMA",
            "NAME",
            "LANGUAGE",
            "COUNTRY",
            "ACCENT_SENSITIVITY",
            "CASE_SENSITIVITY",
            "PAD_ATTRIBUTE",
            "ICU_VERSION");
    private static final Set<String> MAY_BE_NULL = Set.of("LANGUAGE", "COUNTRY", "ICU_VERSION");

    private ListingFunctions() {}

    /** @return null for any other function */
    static LogicalPlan bind(String name, Query.TableFunction function, BindContext context) {
        return switch (name) {
            case "sql_keywords" -> {
                requireNoArguments(function);
                yield keywords(context);
            }
            case "collations" -> {
                requireNoArguments(function);
                yield collations();
            }
            case "python_worker_logs" ->
                throw QueryException.analysis(
                                "FEATURE_NOT_ENABLED",
                                "featureName",
                                "Python Worker Logging",
                                "configKey",
                                "spark.sql.pyspark.worker.logging.enabled",
                                "configValue",
                                "true")
                        .withContext(function.context());
            default -> null;
        };
    }

    private static void requireNoArguments(Query.TableFunction function) {
        if (!function.arguments().isEmpty()) {
            throw QueryException.analysis(
                            "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                            "functionName",
                            NameResolver.quoted(function.name()),
                            "expectedNum",
                            "0",
                            "actualNum",
                            Integer.toString(function.arguments().size()),
                            "docroot",
                            "https://spark.apache.org/docs/latest")
                    .withContext(function.context());
        }
    }

    private static LogicalPlan keywords(BindContext context) {
        List<Object[]> rows = new ArrayList<>();
        Keywords.all(context.settings())
                .forEach((keyword, reserved) -> rows.add(new Object[] {Slice.of(keyword), reserved}));
        return new LogicalPlan.LocalRows(
                List.of(
                        Attribute.create("keyword", DataType.STRING, false),
                        Attribute.create("reserved", DataType.BOOLEAN, false)),
                rows);
    }

    private static LogicalPlan collations() {
        List<Object[]> rows = new ArrayList<>();
        for (CollationList.Entry entry : CollationList.all()) {
            rows.add(new Object[] {
                Slice.of("SYSTEM"),
                Slice.of("BUILTIN"),
                Slice.of(entry.name()),
                text(entry.language()),
                text(entry.country()),
                Slice.of(entry.accentSensitive() ? "ACCENT_SENSITIVE" : "ACCENT_INSENSITIVE"),
                Slice.of(entry.caseSensitive() ? "CASE_SENSITIVE" : "CASE_INSENSITIVE"),
                Slice.of(entry.trimmed() ? "RTRIM" : "NO_PAD"),
                text(entry.icuVersion())
            });
        }
        List<Attribute> columns = new ArrayList<>();
        for (String name : COLLATION_COLUMNS) {
            columns.add(Attribute.create(name, DataType.STRING, MAY_BE_NULL.contains(name)));
        }
        return new LogicalPlan.LocalRows(columns, rows);
    }

    private static Slice text(String text) {
        return text == null ? null : Slice.of(text);
    }
}
