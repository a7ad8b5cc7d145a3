package io.sabot.engine.catalog;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.plan.LogicalPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What names mean in one session. Temporary views belong to the session, global ones and tables to all sessions that share
 * the {@link Shared} part.
 */
public final class Catalog {
    /** What all sessions of an application share. */
    public static final class Shared {
        private final Map<String, LogicalPlan> globalViews = new ConcurrentHashMap<>();
        private final Map<String, Map<String, TableDefinition>> databases = new ConcurrentHashMap<>();

        public Shared() {
            databases.put("default", new ConcurrentHashMap<>());
        }
    }

    public static final String GLOBAL_DATABASE = "global_temp";

    private final Shared shared;
    private final Map<String, LogicalPlan> views = new LinkedHashMap<>();
    private final Variables variables = new Variables();
    private String currentDatabase = "default";

    public Catalog(Shared shared) {
        this.shared = shared;
    }

    public Shared shared() {
        return shared;
    }

    public Variables variables() {
        return variables;
    }

    public synchronized void createView(String name, LogicalPlan plan, boolean replace) {
        if (!replace && views.containsKey(key(name))) {
            throw QueryException.analysis("TEMP_TABLE_OR_VIEW_ALREADY_EXISTS", "relationName", "`" + name + "`");
        }
        views.put(key(name), plan);
    }

    public void createGlobalView(String name, LogicalPlan plan, boolean replace) {
        if (!replace && shared.globalViews.containsKey(key(name))) {
            throw QueryException.analysis(
                    "TEMP_TABLE_OR_VIEW_ALREADY_EXISTS", "relationName", "`global_temp`.`" + name + "`");
        }
        shared.globalViews.put(key(name), plan);
    }

    /** @return whether there was one */
    public synchronized boolean dropView(String name) {
        return views.remove(key(name)) != null;
    }

    /** @return whether there was one */
    public boolean dropGlobalView(String name) {
        return shared.globalViews.remove(key(name)) != null;
    }

    /** @return the plan of a temporary view, or null */
    public synchronized LogicalPlan view(List<String> name) {
        if (name.size() == 1) {
            return views.get(key(name.get(0)));
        }
        boolean global = name.size() == 2 && name.get(0).equalsIgnoreCase(GLOBAL_DATABASE);
        return global ? shared.globalViews.get(key(name.get(1))) : null;
    }

    /** @return a table, or null; {@code name} of one to three parts */
    public TableDefinition table(List<String> name) {
        Map<String, TableDefinition> tables = shared.databases.get(key(database(name)));
        return tables == null ? null : tables.get(key(name.get(name.size() - 1)));
    }

    public void createTable(List<String> name, TableDefinition table) {
        tables(name).put(key(name.get(name.size() - 1)), table);
    }

    /** @return what it was, null when there was none */
    public TableDefinition dropTable(List<String> name) {
        return tables(name).remove(key(name.get(name.size() - 1)));
    }

    public synchronized List<String> viewNames() {
        return new ArrayList<>(views.keySet());
    }

    public List<String> globalViewNames() {
        return new ArrayList<>(shared.globalViews.keySet());
    }

    public List<String> tableNames(String database) {
        Map<String, TableDefinition> tables = shared.databases.get(key(database));
        if (tables == null) {
            throw QueryException.analysis("SCHEMA_NOT_FOUND", "schemaName", "`spark_catalog`.`" + database + "`");
        }
        return new ArrayList<>(tables.keySet());
    }

    public List<String> databases() {
        return new ArrayList<>(shared.databases.keySet());
    }

    public String currentDatabase() {
        return currentDatabase;
    }

    public void useDatabase(String name) {
        tableNames(name);
        currentDatabase = name;
    }

    /** @return whether it was created (false: it existed) */
    public boolean createDatabase(String name) {
        return shared.databases.putIfAbsent(key(name), new ConcurrentHashMap<>()) == null;
    }

    public void dropDatabase(String name) {
        shared.databases.remove(key(name));
    }

    /** Where a name of a query is looked for, as errors show it. */
    public String searchPath() {
        return "[`system`.`builtin`, `system`.`session`, " + currentNamespace() + "]";
    }

    /** Where a name of a command is looked for, as errors show it. */
    public String commandSearchPath() {
        return "[`system`.`session`, " + currentNamespace() + "]";
    }

    private String currentNamespace() {
        return Quoting.id(List.of("spark_catalog", currentDatabase));
    }

    /** The error for a table or view that a query names. */
    public QueryException notFound(List<String> name) {
        boolean temporary = name.size() == 3
                && name.get(0).equalsIgnoreCase("system")
                && name.get(1).equalsIgnoreCase("session");
        return notFound(name, temporary ? "[`system`.`session`]" : searchPath());
    }

    /** The error for a table or view that a command names. */
    public QueryException notFoundByCommand(List<String> name) {
        return notFound(name, commandSearchPath());
    }

    private static QueryException notFound(List<String> name, String path) {
        return QueryException.analysis("TABLE_OR_VIEW_NOT_FOUND", "relationName", Quoting.id(name), "searchPath", path);
    }

    private Map<String, TableDefinition> tables(List<String> name) {
        Map<String, TableDefinition> tables = shared.databases.get(key(database(name)));
        if (tables == null) {
            throw QueryException.analysis("SCHEMA_NOT_FOUND", "schemaName", "`" + database(name) + "`");
        }
        return tables;
    }

    /** The database that a table name of one to three parts is in. */
    public String database(List<String> name) {
        return name.size() > 1 ? name.get(name.size() - 2) : currentDatabase;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
