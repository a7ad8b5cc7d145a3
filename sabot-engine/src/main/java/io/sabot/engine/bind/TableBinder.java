package io.sabot.engine.bind;

import io.sabot.engine.catalog.SqlFunction;
import io.sabot.engine.catalog.TableDefinition;
import io.sabot.engine.connector.Table;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.Registry;
import io.sabot.engine.plan.Instances;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.sql.Query;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Binds tables, views, common tables, table functions and inline tables. */
final class TableBinder {
    private final BindContext context;
    private final QueryBinder queries;
    private final ViewBinder views;

    TableBinder(BindContext context, QueryBinder queries) {
        this.context = context;
        this.queries = queries;
        this.views = new ViewBinder(context);
    }

    LogicalPlan table(Query.Table table) {
        List<String> name = table.name();
        if (name.size() == 1) {
            Ctes.Entry entry = Ctes.find(queries.ctes(), name.get(0));
            if (entry != null) {
                return commonTable(name.get(0), entry, table);
            }
        }
        LogicalPlan view = views.find(table);
        if (view != null) {
            return view;
        }
        TableDefinition found = context.catalog().table(context.qualified(name));
        if (found != null) {
            context.references().data();
            return QueryBinder.withQualifier(
                    List.of("spark_catalog", found.database(), found.name()), scan(found.open(context.settings())));
        }
        if (name.size() == 2) {
            Table file = context.files().open(name.get(0).toLowerCase(Locale.ROOT), name.get(1), table.options());
            if (file != null) {
                return scan(file);
            }
        }
        throw context.catalog().notFound(name, context.database()).withContext(table.context());
    }

    private LogicalPlan commonTable(String name, Ctes.Entry entry, Query.Table table) {
        if (entry == Ctes.Entry.REFUSED) {
            throw QueryException.analysis("INVALID_RECURSIVE_CTE");
        }
        LogicalPlan plan = Instances.copy(entry.plan());
        if (!entry.columns().isEmpty()) {
            plan = renamed(plan, entry.columns(), table.context());
        }
        return QueryBinder.withQualifier(List.of(name), plan);
    }

    static LogicalPlan scan(Table table) {
        List<Integer> ordinals = new ArrayList<>();
        List<Attribute> output = new ArrayList<>();
        for (Field field : table.schema().fields()) {
            ordinals.add(ordinals.size());
            output.add(Attribute.create(field));
        }
        return CharPadding.overScan(new LogicalPlan.Scan(table, ordinals, output, List.of()), table);
    }

    LogicalPlan identifier(Query.IdentifierTable table, Scope outer) {
        List<String> name = queries.expressions().identifier(table.name(), Scope.of(List.of(), outer));
        return table(new Query.Table(name, table.options(), table.context()));
    }

    LogicalPlan alias(Query.Aliased aliased, Scope outer) {
        LogicalPlan plan = queries.bind(aliased.input(), outer);
        if (aliased.input() instanceof Query.TableFunction function
                && !aliased.columns().isEmpty()
                && aliased.columns().size() != plan.output().size()) {
            throw QueryException.analysis(
                            "NUM_TABLE_VALUE_ALIASES_MISMATCH",
                            "funcName",
                            NameResolver.quoted(function.name()),
                            "aliasesNum",
                            Integer.toString(aliased.columns().size()),
                            "outColsNum",
                            Integer.toString(plan.output().size()))
                    .withContext(function.context());
        }
        if (!aliased.columns().isEmpty()) {
            plan = renamed(plan, aliased.columns(), null);
        }
        return QueryBinder.withQualifier(List.of(aliased.name()), plan);
    }

    private static LogicalPlan renamed(
            LogicalPlan plan, List<String> columns, io.sabot.engine.error.QueryContext query) {
        if (columns.size() != plan.output().size()) {
            throw QueryException.analysis(
                            "ASSIGNMENT_ARITY_MISMATCH",
                            "numExpr",
                            Integer.toString(columns.size()),
                            "numTarget",
                            Integer.toString(plan.output().size()))
                    .withContext(query);
        }
        return QueryBinder.rename(plan, columns);
    }

    LogicalPlan inline(Query.InlineTable inline, Scope outer) {
        Scope scope = Scope.of(List.of(), outer);
        List<String> names = inline.columns();
        int width = names.isEmpty() ? inline.rows().get(0).size() : names.size();
        List<List<BoundExpr>> rows = new ArrayList<>();
        for (List<Expr> row : inline.rows()) {
            if (row.size() != width) {
                throw QueryException.analysis(
                                "INVALID_INLINE_TABLE.NUM_COLUMNS_MISMATCH",
                                "expectedNumCols",
                                Integer.toString(width),
                                "actualNumCols",
                                Integer.toString(row.size()),
                                "rowIndex",
                                Integer.toString(rows.size()))
                        .withContext(inline.context());
            }
            rows.add(queries.expressions().bindAll(row, scope));
        }
        List<Attribute> output = new ArrayList<>();
        List<List<BoundExpr>> columns = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            List<BoundExpr> values = new ArrayList<>();
            boolean nullable = false;
            for (List<BoundExpr> row : rows) {
                values.add(row.get(c));
                nullable |= row.get(c).nullable();
            }
            String name = names.isEmpty() ? "col" + (c + 1) : names.get(c);
            List<BoundExpr> common = queries.expressions().casting().toCommonType(values);
            if (common == null) {
                throw QueryException.analysis(
                                "INVALID_INLINE_TABLE.INCOMPATIBLE_TYPES_IN_INLINE_TABLE", "colName", "`" + name + "`")
                        .withContext(inline.context());
            }
            columns.add(common);
            output.add(Attribute.create(name, common.get(0).type(), nullable));
        }
        return new LogicalPlan.LocalRows(output, evaluate(columns, rows.size(), inline));
    }

    private static List<Object[]> evaluate(List<List<BoundExpr>> columns, int count, Query.InlineTable inline) {
        List<Object[]> rows = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            Object[] values = new Object[columns.size()];
            for (int c = 0; c < values.length; c++) {
                BoundExpr folded = Constants.fold(columns.get(c).get(r));
                if (!(folded instanceof BoundExpr.Literal literal)) {
                    throw QueryException.analysis(
                                    "INVALID_INLINE_TABLE.CANNOT_EVALUATE_EXPRESSION_IN_INLINE_TABLE",
                                    "expr",
                                    "\"" + BoundText.of(folded) + "\"")
                            .withContext(inline.context());
                }
                values[c] = literal.value();
            }
            rows.add(values);
        }
        return rows;
    }

    LogicalPlan function(Query.TableFunction function, Scope outer) {
        String name = function.name().get(function.name().size() - 1).toLowerCase(Locale.ROOT);
        if (name.equals("range")) {
            return new RangeBinder(queries).bind(function, outer);
        }
        LogicalPlan listing = ListingFunctions.bind(name, function, context);
        if (listing != null) {
            return listing;
        }
        Routines routines = queries.expressions().calls().routines();
        SqlFunction routine = Registry.lookup(name) == null ? routines.find(function.name()) : null;
        if (routine != null) {
            return routines.table(routine, function, outer);
        }
        return queries.selects().generators().tableFunction(function, outer);
    }

    /** A one-column relation of given rows, for tests and commands. */
    static LogicalPlan local(Map<String, DataType> columns, List<Object[]> rows) {
        List<Attribute> output = new ArrayList<>();
        columns.forEach((name, type) -> output.add(Attribute.create(name, type, true)));
        return new LogicalPlan.LocalRows(output, rows);
    }

    static List<NamedExpr> passThrough(List<Attribute> columns) {
        List<NamedExpr> items = new ArrayList<>();
        columns.forEach(column -> items.add(NamedExpr.of(column)));
        return items;
    }
}
