package io.sabot.spark.internal;

import io.sabot.engine.catalog.SqlFunction;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.MissingFunction;
import io.sabot.engine.function.Registry;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.Statement;
import io.sabot.spark.sql.Dataset;
import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.RowFactory;
import io.sabot.spark.sql.SparkSession;
import io.sabot.spark.sql.catalog.Function;
import io.sabot.spark.sql.expressions.SparkUserDefinedFunction;
import io.sabot.spark.sql.types.DataTypes;
import io.sabot.spark.sql.types.Metadata;
import io.sabot.spark.sql.types.StructField;
import io.sabot.spark.sql.types.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The functions that {@code spark.catalog()} lists. The class behind one of them is Sabot's. */
public final class FunctionEntries {
    private final SparkSession session;
    private final CatalogEntries entries;

    public FunctionEntries(SparkSession session, CatalogEntries entries) {
        this.session = session;
        this.entries = entries;
    }

    /** @param name of one to three parts; only functions of a database have more than one */
    public boolean has(List<String> name) {
        return find(name) != null;
    }

    public Function function(List<String> name) {
        Function found = find(name);
        if (found == null) {
            throw SparkErrors.lateAnalysis(QueryException.analysis(
                    "UNRESOLVED_ROUTINE",
                    "routineName",
                    Quoting.id(name),
                    "searchPath",
                    session.engine().catalog().searchPath()));
        }
        return found;
    }

    private Function find(List<String> name) {
        if (name.size() == 1) {
            Function known = builtIn(name.get(0));
            if (known != null) {
                return known;
            }
        }
        io.sabot.engine.function.Function registered =
                session.engine().catalog().functions().registered(name);
        if (registered != null) {
            return new Function(
                    name.get(name.size() - 1), null, null, null, SparkUserDefinedFunction.class.getName(), true);
        }
        SqlFunction made = session.engine()
                .catalog()
                .functions()
                .find(name, session.engine().catalog().currentDatabase());
        if (made == null) {
            return null;
        }
        boolean temporary = made.temporary();
        String[] namespace = temporary ? null : new String[] {made.name().get(1)};
        String catalog = temporary ? null : CatalogEntries.CATALOG;
        String className = made.getClass().getName();
        return new Function(made.simpleName(), catalog, namespace, made.comment(), className, temporary);
    }

    private static Function builtIn(String name) {
        String known = name.toLowerCase(Locale.ROOT);
        if (known.equals("range")) {
            return new Function(
                    known, null, null, "Numbers from one to another.", LogicalPlan.Range.class.getName(), true);
        }
        io.sabot.engine.function.Function function = Registry.lookup(known);
        if (function == null || function instanceof MissingFunction) {
            return null;
        }
        String usage = function.documentation().usage().replace("_FUNC_", known);
        return new Function(known, null, null, usage, function.getClass().getName(), true);
    }

    /** Those of Spark, and those of the session and of a database. */
    public Dataset<Function> functions(String database, String pattern) {
        StructType schema = new StructType()
                .add("name", DataTypes.StringType)
                .add("catalog", DataTypes.StringType)
                .add("namespace", DataTypes.createArrayType(DataTypes.StringType))
                .add("description", DataTypes.StringType)
                .add("className", DataTypes.StringType)
                .add(new StructField("isTemporary", DataTypes.BooleanType, false, Metadata.empty()));
        List<Row> rows = new ArrayList<>();
        for (Object[] listed : entries.rows(new Statement.Show("SYSTEM FUNCTIONS", List.of(), pattern))) {
            Function function = builtIn(listed[0].toString());
            if (function != null) {
                rows.add(row(function));
            }
        }
        for (Object[] listed : entries.rows(new Statement.Show("USER FUNCTIONS", List.of(database), pattern))) {
            rows.add(row(function(CatalogEntries.parts(listed[0].toString()))));
        }
        return entries.dataset(rows, schema, Function.class, FunctionEntries::function);
    }

    private static Row row(Function function) {
        return RowFactory.create(
                function.name(),
                function.catalog(),
                function.namespace(),
                function.description(),
                function.className(),
                function.isTemporary());
    }

    private static Function function(Row row) {
        List<String> namespace = row.getList(2);
        String[] parts = namespace == null ? null : namespace.toArray(new String[0]);
        return new Function(
                row.getString(0), row.getString(1), parts, row.getString(3), row.getString(4), row.getBoolean(5));
    }
}
