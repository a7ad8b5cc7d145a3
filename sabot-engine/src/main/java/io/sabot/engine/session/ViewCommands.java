package io.sabot.engine.session;

import io.sabot.engine.bind.Binder;
import io.sabot.engine.catalog.Catalog;
import io.sabot.engine.catalog.View;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryContext;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.ParameterValues;
import io.sabot.engine.sql.Query;
import io.sabot.engine.sql.Statement;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.JsonText;
import io.sabot.engine.type.StructType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** CREATE VIEW and ALTER VIEW. Source: CreateViewCommand and ViewHelper of Spark. */
final class ViewCommands {
    private final Engine engine;
    private final Session session;
    private final Catalog catalog;

    ViewCommands(Engine engine, Session session) {
        this.engine = engine;
        this.session = session;
        this.catalog = session.catalog();
    }

    LogicalPlan create(Statement.CreateView create, ParameterValues parameters) {
        View.Binding binding = ofNamed(
                binding(create.binding(), create.bindingContext()),
                !create.columns().isEmpty());
        boolean stored = create.scope() == Statement.Scope.PERSISTENT;
        List<String> name = stored
                ? QualifiedNames.stored(catalog, create.name())
                : create.scope() == Statement.Scope.GLOBAL_TEMPORARY
                        ? List.of(Catalog.GLOBAL_DATABASE, TableCommands.last(create.name()))
                        : List.of(TableCommands.last(create.name()));
        Binder binder = engine.binder(session, parameters);
        LogicalPlan plan = binder.bind(create.query());
        StructType schema = schema(plan, create, name);
        View.Uses uses = binder.references().uses();
        View.Sql view = new View.Sql(
                name,
                schema,
                !create.columns().isEmpty(),
                TableCommands.names(plan),
                create.queryText(),
                session.settings(),
                catalog.currentDatabase(),
                stored ? binding : View.Binding.NONE,
                uses,
                create.comment(),
                create.properties(),
                null,
                Instant.now());
        if (stored) {
            refuseTemporary(uses, name);
            store(view, create);
        } else {
            replaceTemporary(view, create);
        }
        return CommandRows.none();
    }

    private void replaceTemporary(View.Sql view, Statement.CreateView create) {
        String name = TableCommands.last(view.name());
        boolean global = create.scope() == Statement.Scope.GLOBAL_TEMPORARY;
        if (create.replace() && catalog.view(view.name()) != null) {
            refuseCycle(view, create.query());
        }
        if (global) {
            catalog.createGlobalView(name, view, create.replace());
        } else {
            catalog.createView(name, view, create.replace());
        }
    }

    private void store(View.Sql view, Statement.CreateView create) {
        List<String> name = view.name();
        if (catalog.table(name) != null) {
            if (create.ifNotExists()) {
                return;
            }
            throw create.replace()
                    ? QueryException.analysis(
                            "EXPECT_VIEW_NOT_TABLE.NO_ALTERNATIVE",
                            "tableName",
                            Quoting.id(name),
                            "operation",
                            "CREATE OR REPLACE VIEW")
                    : exists(name);
        }
        if (catalog.storedView(name) != null) {
            if (create.ifNotExists()) {
                return;
            }
            if (!create.replace()) {
                throw exists(name);
            }
            refuseCycle(view, create.query());
        }
        catalog.storeView(name, view);
    }

    static QueryException exists(List<String> name) {
        return QueryException.of(
                ErrorKind.NO_SUCH_OBJECT, "TABLE_OR_VIEW_ALREADY_EXISTS", "relationName", Quoting.id(name));
    }

    /** A view cannot be made of itself: with the new text in its place, the new text must bind. */
    private void refuseCycle(View.Sql view, Query query) {
        Catalog.Restore restore = catalog.replaceForCheck(view);
        try {
            engine.binder(session, ParameterValues.NONE).bindView(view, query);
        } finally {
            restore.run();
        }
    }

    private void refuseTemporary(View.Uses uses, List<String> name) {
        if (!uses.views().isEmpty()) {
            throw temporaryObject(name, "VIEW", String.join(".", uses.views().get(0)));
        }
        if (!uses.functions().isEmpty()) {
            throw temporaryObject(name, "FUNCTION", uses.functions().get(0));
        }
        if (!uses.variables().isEmpty()) {
            throw QueryException.analysis(
                    "INVALID_TEMP_OBJ_REFERENCE",
                    "obj",
                    "VIEW",
                    "objName",
                    Quoting.id(name),
                    "tempObj",
                    "VARIABLE",
                    "tempObjName",
                    Quoting.id(uses.variables().get(0)));
        }
    }

    private static QueryException temporaryObject(List<String> view, String kind, String object) {
        return QueryException.analysis(
                "INVALID_TEMP_OBJ_REFERENCE",
                "obj",
                "VIEW",
                "objName",
                Quoting.id(view),
                "tempObj",
                kind,
                "tempObjName",
                Quoting.id(object));
    }

    private StructType schema(LogicalPlan plan, Statement.CreateView create, List<String> name) {
        List<Attribute> output = plan.output();
        List<Statement.ViewColumn> columns = create.columns();
        if (!columns.isEmpty() && columns.size() != output.size()) {
            throw QueryException.analysis(
                    columns.size() < output.size()
                            ? "CREATE_VIEW_COLUMN_ARITY_MISMATCH.TOO_MANY_DATA_COLUMNS"
                            : "CREATE_VIEW_COLUMN_ARITY_MISMATCH.NOT_ENOUGH_DATA_COLUMNS",
                    "viewName",
                    Quoting.id(name),
                    "viewColumns",
                    quoted(columns.stream().map(Statement.ViewColumn::name).toList()),
                    "dataColumns",
                    quoted(output.stream().map(Attribute::name).toList()));
        }
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < output.size(); i++) {
            Field field = plan.schema().field(i);
            if (!columns.isEmpty()) {
                Map<String, String> metadata = new LinkedHashMap<>(field.metadata());
                if (columns.get(i).comment() != null) {
                    metadata.put("comment", JsonText.quote(columns.get(i).comment()));
                }
                field = new Field(columns.get(i).name(), field.type(), field.nullable(), metadata);
            }
            fields.add(field);
        }
        StructType schema = new StructType(fields);
        TableCommands.checkDistinct(schema, session.settings());
        return schema;
    }

    private static String quoted(List<String> names) {
        List<String> quoted = new ArrayList<>();
        names.forEach(name -> quoted.add(Quoting.id(name)));
        return String.join(", ", quoted);
    }

    private View.Binding binding(String written, QueryContext here) {
        boolean known = session.settings().get(SabotSettings.VIEW_BINDING);
        if (written == null) {
            return !known
                    ? View.Binding.NONE
                    : session.settings().get(SabotSettings.VIEW_COMPENSATION)
                            ? View.Binding.COMPENSATION
                            : View.Binding.BINDING;
        }
        if (!known) {
            throw QueryException.of(
                            ErrorKind.PARSE,
                            "FEATURE_NOT_ENABLED",
                            "featureName",
                            "VIEW ... WITH SCHEMA ...",
                            "configKey",
                            "spark.sql.legacy.viewSchemaBindingMode",
                            "configValue",
                            "true")
                    .withContext(here);
        }
        return View.Binding.valueOf(written.toUpperCase(Locale.ROOT));
    }

    /** Of a view whose columns were named only the types can follow the query. */
    private static View.Binding ofNamed(View.Binding binding, boolean named) {
        return binding == View.Binding.EVOLUTION && named ? View.Binding.TYPE_EVOLUTION : binding;
    }

    LogicalPlan alter(Statement.AlterViewQuery alter, ParameterValues parameters) {
        View.Sql old = view(alter.name(), "ALTER VIEW ... AS");
        Binder binder = engine.binder(session, parameters);
        LogicalPlan plan = binder.bind(alter.query());
        View.Uses uses = binder.references().uses();
        if (!old.temporary()) {
            refuseTemporary(uses, old.name());
        }
        View.Sql changed = new View.Sql(
                old.name(),
                plan.schema(),
                false,
                TableCommands.names(plan),
                alter.queryText(),
                session.settings(),
                catalog.currentDatabase(),
                old.binding(),
                uses,
                old.comment(),
                old.properties(),
                old.collation(),
                old.created());
        refuseCycle(changed, alter.query());
        put(changed);
        return CommandRows.none();
    }

    LogicalPlan alter(Statement.AlterViewBinding alter) {
        View.Binding binding = binding(alter.binding(), alter.bindingContext());
        View.Sql view = view(alter.name(), "ALTER VIEW ... WITH SCHEMA");
        if (view.temporary()) {
            throw QueryException.analysis("UNSUPPORTED_FEATURE.TEMPORARY_VIEW_WITH_SCHEMA_BINDING_MODE");
        }
        put(view.withBinding(ofNamed(binding, view.named())));
        return CommandRows.none();
    }

    void put(View.Sql view) {
        if (!view.temporary()) {
            catalog.storeView(view.name(), view);
        } else if (view.name().size() == 2) {
            catalog.createGlobalView(view.name().get(1), view, true);
        } else {
            catalog.createView(view.name().get(0), view, true);
        }
    }

    /** A view that is a text, to change it. */
    View.Sql view(List<String> name, String operation) {
        if (catalog.view(name) instanceof View.Sql temporary) {
            return temporary;
        }
        View.Sql stored = catalog.storedView(name);
        if (stored == null) {
            if (catalog.table(name) != null) {
                throw QueryException.analysis(
                        "EXPECT_VIEW_NOT_TABLE.NO_ALTERNATIVE",
                        "tableName",
                        Quoting.id(catalog.full(name)),
                        "operation",
                        operation);
            }
            throw catalog.notFoundByCommand(name);
        }
        return stored;
    }
}
