package io.sabot.engine.bind;

import io.sabot.engine.catalog.View;
import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.plan.Instances;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.sql.Query;
import io.sabot.engine.sql.SqlObject;
import io.sabot.engine.sql.SqlParser;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.cast.UpCasts;
import java.util.ArrayList;
import java.util.List;

/** Puts the query of a view in the place of its name. Source: SessionCatalog.fromCatalogTable and ViewResolution of Spark. */
final class ViewBinder {
    private final BindContext context;

    ViewBinder(BindContext context) {
        this.context = context;
    }

    /** @return null when there is no view of that name */
    LogicalPlan find(Query.Table table) {
        List<String> name = table.name();
        View temporary = context.catalog().view(name);
        if (temporary != null && isVisible(name)) {
            context.references().temporaryView(name);
            return bind(name, temporary, table.context());
        }
        View stored = context.catalog().storedView(context.qualified(name));
        if (stored != null) {
            context.references().data();
            return bind(name, stored, table.context());
        }
        return null;
    }

    /** The text of a view does not see temporary views that came after it. */
    private boolean isVisible(List<String> name) {
        return context.view() == null || context.view().uses().views().contains(name);
    }

    private LogicalPlan bind(List<String> name, View view, QueryContext here) {
        if (view instanceof View.Planned planned) {
            context.references().data();
            return QueryBinder.withQualifier(List.of(name.get(name.size() - 1)), Instances.copy(planned.plan()));
        }
        View.Sql sql = (View.Sql) view;
        return QueryBinder.withQualifier(sql.name(), new ViewColumns(context, sql, here).over(query(sql)));
    }

    private LogicalPlan query(View.Sql view) {
        String shown = String.join(".", view.name());
        if (context.path().contains(shown)) {
            List<String> path = new ArrayList<>();
            context.path().forEach(step -> path.add(Quoting.id(List.of(step.split("\\.")))));
            path.add(Quoting.id(view.name()));
            throw QueryException.analysis(
                    "RECURSIVE_VIEW", "viewIdent", Quoting.id(view.name()), "newPath", String.join(" -> ", path));
        }
        QueryBinder inner = new QueryBinder(context.inside(view));
        Scope nothing = Scope.of(List.of(), null);
        SqlParser parser = new SqlParser(
                view.settings(),
                new SqlObject("VIEW", shown),
                expression -> inner.expressions().identifier(expression, nothing));
        return inner.bind(parser.parseQuery(view.text()), null);
    }

    /** The columns of a view over those of its query. */
    private record ViewColumns(BindContext context, View.Sql view, QueryContext here) {

        LogicalPlan over(LogicalPlan plan) {
            StructType schema = view.schema();
            boolean follows = view.binding() == View.Binding.EVOLUTION;
            int count = follows ? plan.output().size() : schema.size();
            if (follows) {
                checkDistinct(plan.output());
            }
            List<NamedExpr> items = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Attribute column = follows ? plan.output().get(i) : column(plan.output(), i);
                Field field =
                        follows ? new Field(column.name(), column.type(), true, column.metadata()) : schema.field(i);
                BoundExpr value = cast(column, field);
                NamedExpr item = NamedExpr.create(field.name(), value);
                items.add(new NamedExpr(value, item.attribute().withMetadata(field.metadata())));
            }
            LogicalPlan columns = new LogicalPlan.Project(items, plan);
            if (follows || view.binding() == View.Binding.TYPE_EVOLUTION) {
                evolve(columns.schema());
            }
            return columns;
        }

        private void checkDistinct(List<Attribute> columns) {
            for (int i = 0; i < columns.size(); i++) {
                String name = columns.get(i).name();
                if (columns.subList(0, i).stream().anyMatch(earlier -> context.sameName(earlier.name(), name))) {
                    throw QueryException.analysis("COLUMN_ALREADY_EXISTS", "columnName", Quoting.id(name));
                }
            }
        }

        /** The query's column of the name that the view's column had at its creation. */
        private Attribute column(List<Attribute> output, int ordinal) {
            String name = view.queryColumns().get(ordinal);
            List<Attribute> same = new ArrayList<>();
            output.stream()
                    .filter(column -> context.sameName(column.name(), name))
                    .forEach(same::add);
            int expected = 0;
            int position = 0;
            for (int i = 0; i < view.queryColumns().size(); i++) {
                if (context.sameName(view.queryColumns().get(i), name)) {
                    position += i < ordinal ? 1 : 0;
                    expected++;
                }
            }
            if (same.size() != expected) {
                throw changed(name, expected, same);
            }
            return same.get(position);
        }

        private BoundExpr cast(Attribute column, Field field) {
            BoundExpr value = new BoundExpr.ColumnRef(column);
            return switch (view.binding()) {
                case EVOLUTION, TYPE_EVOLUTION -> value;
                case COMPENSATION -> compensated(value, field);
                case NONE -> context.ansi() ? compensated(value, field) : upCast(column, field);
                case BINDING -> upCast(column, field);
            };
        }

        private BoundExpr upCast(Attribute column, Field field) {
            if (!UpCasts.canUpCast(column.type(), field.type())) {
                throw cannotUpCast(column, field);
            }
            return casting().cast(new BoundExpr.ColumnRef(column), field.type(), EvalMode.ANSI, here);
        }

        private BoundExpr compensated(BoundExpr value, Field field) {
            try {
                return new QueryBinder(context).expressions().castTo(value, field.type(), EvalMode.ANSI, here);
            } catch (QueryException failure) {
                throw failure.withParameter("sqlExpr", "\"" + BoundText.of(value) + "\"")
                        .withContext(here);
            }
        }

        private Casting casting() {
            return new QueryBinder(context).expressions().casting();
        }

        private QueryException cannotUpCast(Attribute column, Field field) {
            List<String> name = new ArrayList<>(column.qualifier());
            name.add(column.name());
            return QueryException.analysis(
                    "CANNOT_UP_CAST_DATATYPE",
                    "expression",
                    String.join(".", name),
                    "sourceType",
                    "\"" + column.type().sql() + "\"",
                    "targetType",
                    "\"" + field.type().sql() + "\"",
                    "details",
                    "The type path of the target object is:\n\nYou can either add an explicit cast to the input data or"
                            + " choose a higher precision type of the field in the target object");
        }

        private QueryException changed(String column, int expected, List<Attribute> found) {
            List<String> names = found.stream().map(Attribute::name).toList();
            StringBuilder columns = new StringBuilder();
            if (view.named()) {
                columns.append(" (")
                        .append(String.join(
                                ", ",
                                view.schema().fields().stream().map(Field::name).toList()))
                        .append(')');
            }
            String kind = view.temporary() ? "TEMPORARY VIEW " : "VIEW ";
            return QueryException.analysis(
                    "INCOMPATIBLE_VIEW_SCHEMA_CHANGE",
                    "viewName",
                    Quoting.id(view.name()),
                    "colName",
                    column,
                    "expectedNum",
                    Integer.toString(expected),
                    "actualCols",
                    "[" + String.join(",", names) + "]",
                    "suggestion",
                    "CREATE OR REPLACE " + kind + String.join(".", view.name()) + columns + " AS " + view.text());
        }

        /** The catalog remembers what a view that follows its query has become. */
        private void evolve(StructType now) {
            if (!view.temporary() && !now.equals(view.schema())) {
                context.catalog().storeView(view.name(), view.withSchema(now));
            }
        }
    }
}
