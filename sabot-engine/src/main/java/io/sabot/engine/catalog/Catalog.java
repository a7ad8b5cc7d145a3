package io.sabot.engine.catalog;

import io.sabot.engine.error.ErrorKind;
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
 * What names mean in one session. Temporary views, temporary functions and variables belong to the session; global views and
 * what is in databases to all sessions that share the {@link Shared} part.
 */
public final class Catalog {
    /** What all sessions of an application share. */
    public static final class Shared {
        private final Map<String, View> globalViews = new ConcurrentHashMap<>();
        private final Map<String, Database> databases = new ConcurrentHashMap<>();

        public Shared() {
            databases.put(
                    "default",
                    new Database("default", "default database", null, Map.of(), System.getProperty("user.name")));
        }
    }

    public static final String NAME = "spark_catalog";
    public static final String GLOBAL_DATABASE = "global_temp";

    private final Shared shared;
    private final Map<String, View> views = new LinkedHashMap<>();
    private final Variables variables = new Variables();
    private final Functions functions;
    private volatile String currentDatabase = "default";

    public Catalog(Shared shared) {
        this.shared = shared;
        this.functions = new Functions(this);
    }

    public Shared shared() {
        return shared;
    }

    public Variables variables() {
        return variables;
    }

    public Functions functions() {
        return functions;
    }

    public void createView(String name, LogicalPlan plan, boolean replace) {
        createView(name, new View.Planned(plan), replace);
    }

    public synchronized void createView(String name, View view, boolean replace) {
        if (!replace && views.containsKey(key(name))) {
            throw QueryException.analysis("TEMP_TABLE_OR_VIEW_ALREADY_EXISTS", "relationName", Quoting.id(name));
        }
        views.put(key(name), view);
    }

    public void createGlobalView(String name, LogicalPlan plan, boolean replace) {
        createGlobalView(name, new View.Planned(plan), replace);
    }

    public void createGlobalView(String name, View view, boolean replace) {
        if (!replace && shared.globalViews.containsKey(key(name))) {
            throw QueryException.analysis(
                    "TEMP_TABLE_OR_VIEW_ALREADY_EXISTS", "relationName", Quoting.id(List.of(GLOBAL_DATABASE, name)));
        }
        shared.globalViews.put(key(name), view);
    }

    /** @return whether there was one */
    public synchronized boolean dropView(String name) {
        return views.remove(key(name)) != null;
    }

    /** @return whether there was one */
    public boolean dropGlobalView(String name) {
        return shared.globalViews.remove(key(name)) != null;
    }

    /** @return a temporary view, or null */
    public synchronized View view(List<String> name) {
        if (Variables.isName(name)) {
            View found = views.get(key(last(name)));
            if (found != null) {
                return found;
            }
        }
        boolean global = name.size() == 2 && name.get(0).equalsIgnoreCase(GLOBAL_DATABASE);
        return global ? shared.globalViews.get(key(name.get(1))) : null;
    }

    /** @return a table, or null; {@code name} of one to three parts */
    public TableDefinition table(List<String> name) {
        Database database = find(name);
        return database == null ? null : database.tables().get(key(last(name)));
    }

    /** @return a view that is kept in a database, or null; {@code name} of one to three parts */
    public View.Sql storedView(List<String> name) {
        Database database = find(name);
        return database == null ? null : database.views().get(key(last(name)));
    }

    public void createTable(List<String> name, TableDefinition table) {
        database(name).tables().put(key(last(name)), table);
    }

    /** @return what it was, null when there was none */
    public TableDefinition dropTable(List<String> name) {
        return database(name).tables().remove(key(last(name)));
    }

    public void storeView(List<String> name, View.Sql view) {
        database(name).views().put(key(last(name)), view);
    }

    /** @return what it was, null when there was none */
    public View.Sql dropStoredView(List<String> name) {
        Database database = find(name);
        return database == null ? null : database.views().remove(key(last(name)));
    }

    /** What undoes {@link #replaceForCheck}. */
    public interface Restore extends Runnable {}

    /** Puts a view in its place for a moment. */
    public Restore replaceForCheck(View.Sql view) {
        String name = last(view.name());
        if (!view.temporary()) {
            View.Sql before = storedView(view.name());
            storeView(view.name(), view);
            return () -> storeView(view.name(), before);
        }
        View before = view(view.name());
        if (view.name().size() == 2) {
            shared.globalViews.put(key(name), view);
            return () -> shared.globalViews.put(key(name), before);
        }
        createView(name, view, true);
        return () -> createView(name, before, true);
    }

    public synchronized List<String> viewNames() {
        return new ArrayList<>(views.keySet());
    }

    public List<String> globalViewNames() {
        return new ArrayList<>(shared.globalViews.keySet());
    }

    public List<String> tableNames(String database) {
        return new ArrayList<>(database(database).tables().keySet());
    }

    public List<String> storedViewNames(String database) {
        return new ArrayList<>(database(database).views().keySet());
    }

    public List<String> databases() {
        return new ArrayList<>(shared.databases.keySet());
    }

    public String currentDatabase() {
        return currentDatabase;
    }

    public void useDatabase(String name) {
        currentDatabase = database(name).name();
    }

    /** @return whether it was created (false: it existed) */
    public boolean createDatabase(Database database) {
        return shared.databases.putIfAbsent(key(database.name()), database) == null;
    }

    public void replaceDatabase(Database database) {
        shared.databases.put(key(database.name()), database);
    }

    public void dropDatabase(String name) {
        shared.databases.remove(key(name));
    }

    public boolean isEmpty(String database) {
        return database(database).isEmpty();
    }

    /** @return a database, or an error when there is none */
    public Database database(String name) {
        Database found = shared.databases.get(key(name));
        if (found == null) {
            throw QueryException.of(
                    ErrorKind.NO_SUCH_OBJECT, "SCHEMA_NOT_FOUND", "schemaName", Quoting.id(List.of(NAME, name)));
        }
        return found;
    }

    private Database database(List<String> name) {
        return database(databaseOf(name));
    }

    private Database find(List<String> name) {
        if (name.size() > 3 || (name.size() == 3 && !name.get(0).equalsIgnoreCase(NAME))) {
            return null;
        }
        return shared.databases.get(key(databaseOf(name)));
    }

    /** @return a database, or null */
    Database databaseOrNull(String name) {
        return shared.databases.get(key(name));
    }

    /** The database that a name of one to three parts is in. */
    public String databaseOf(List<String> name) {
        return name.size() > 1 ? name.get(name.size() - 2) : currentDatabase;
    }

    /** Catalog, database and name. */
    public List<String> full(List<String> name) {
        return List.of(NAME, key(databaseOf(name)), key(last(name)));
    }

    /** Where a name of a query is looked for, as errors show it. */
    public String searchPath() {
        return searchPath(currentDatabase);
    }

    /** Likewise for the text of a view or function that was made in another database. */
    public String searchPath(String database) {
        return "[`system`.`builtin`, `system`.`session`, " + Quoting.id(List.of(NAME, database)) + "]";
    }

    /** Where a name of a command is looked for, as errors show it. */
    public String commandSearchPath() {
        return "[`system`.`session`, " + Quoting.id(List.of(NAME, currentDatabase)) + "]";
    }

    /** The error for a table or view that a query names. */
    public QueryException notFound(List<String> name) {
        return notFound(name, currentDatabase);
    }

    public QueryException notFound(List<String> name, String database) {
        boolean temporary = name.size() == 3 && Variables.isName(name);
        return missing(name, temporary ? "[`system`.`session`]" : searchPath(database));
    }

    /** The error for a table or view that a command names. */
    public QueryException notFoundByCommand(List<String> name) {
        return missing(name, commandSearchPath());
    }

    /** The error for a table or view that a command is to remove: it is looked for in one place. */
    public QueryException nothingToDrop(List<String> name) {
        List<String> place = List.of(NAME, databaseOf(name));
        return QueryException.of(
                ErrorKind.NO_SUCH_OBJECT,
                "TABLE_OR_VIEW_NOT_FOUND",
                "relationName",
                Quoting.id(List.of(NAME, databaseOf(name), last(name))),
                "searchPath",
                "[" + Quoting.id(place) + "]");
    }

    private static QueryException missing(List<String> name, String path) {
        return QueryException.analysis("TABLE_OR_VIEW_NOT_FOUND", "relationName", Quoting.id(name), "searchPath", path);
    }

    static String last(List<String> name) {
        return name.get(name.size() - 1);
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
