package io.sabot.engine.catalog;

import io.sabot.engine.function.Function;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Functions that users made: temporary ones of the session, others in the databases. Thread-safe. */
public final class Functions {
    private final Catalog catalog;
    private final Map<String, SqlFunction> temporary = new LinkedHashMap<>();

    /** Those of the session that are code of a program. */
    private final Map<String, Function> registered = new LinkedHashMap<>();

    Functions(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * @param name of one to three parts
     * @param database the current one
     * @return null for none
     */
    public SqlFunction find(List<String> name, String database) {
        if (Variables.isName(name)) {
            SqlFunction found = temporary(Catalog.last(name));
            if (found != null) {
                return found;
            }
        }
        return stored(name, database);
    }

    /** @return code of the program that the session has by this name, or null */
    public synchronized Function registered(List<String> name) {
        return Variables.isName(name) ? registered.get(Catalog.key(Catalog.last(name))) : null;
    }

    /** Takes the place of any other function that the session has by this name. */
    public synchronized void register(String name, Function function) {
        temporary.remove(Catalog.key(name));
        registered.put(Catalog.key(name), function);
    }

    /** @return whether there was one */
    public synchronized boolean unregister(String name) {
        return registered.remove(Catalog.key(name)) != null;
    }

    /** @return a function of the session, or null */
    public synchronized SqlFunction temporary(String name) {
        return temporary.get(Catalog.key(name));
    }

    /** @return a function of a database, or null */
    public SqlFunction stored(List<String> name, String database) {
        if (name.size() > 3 || (name.size() == 3 && !name.get(0).equalsIgnoreCase(Catalog.NAME))) {
            return null;
        }
        Database home = catalog.databaseOrNull(name.size() > 1 ? name.get(name.size() - 2) : database);
        return home == null ? null : home.functions().get(Catalog.key(Catalog.last(name)));
    }

    public void put(SqlFunction function) {
        if (function.temporary()) {
            synchronized (this) {
                registered.remove(Catalog.key(function.simpleName()));
                temporary.put(Catalog.key(function.simpleName()), function);
            }
        } else {
            catalog.database(function.name().get(1)).functions().put(Catalog.key(function.simpleName()), function);
        }
    }

    public void drop(SqlFunction function) {
        if (function.temporary()) {
            synchronized (this) {
                temporary.remove(Catalog.key(function.simpleName()));
            }
        } else {
            catalog.database(function.name().get(1)).functions().remove(Catalog.key(function.simpleName()));
        }
    }

    public synchronized List<String> temporaryNames() {
        List<String> names = new ArrayList<>(temporary.keySet());
        names.addAll(registered.keySet());
        return names;
    }

    public List<String> storedNames(String database) {
        return new ArrayList<>(catalog.database(database).functions().keySet());
    }
}
