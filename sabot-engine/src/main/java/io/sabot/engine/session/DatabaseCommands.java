package io.sabot.engine.session;

import io.sabot.engine.catalog.Catalog;
import io.sabot.engine.catalog.Database;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** CREATE, DROP and DESCRIBE of databases. */
final class DatabaseCommands {
    private final Session session;
    private final Catalog catalog;

    DatabaseCommands(Session session) {
        this.session = session;
        this.catalog = session.catalog();
    }

    /** The one part of a database's name. */
    static String name(List<String> name) {
        boolean catalogFirst = name.size() == 2 && name.get(0).equalsIgnoreCase(Catalog.NAME);
        if (name.size() > 1 && !catalogFirst) {
            throw QueryException.analysis(
                    "REQUIRES_SINGLE_PART_NAMESPACE", "sessionCatalog", Catalog.NAME, "identifier", Quoting.id(name));
        }
        return TableCommands.last(name).toLowerCase(Locale.ROOT);
    }

    LogicalPlan create(Statement.CreateDatabase create) {
        String name = name(create.name());
        String location = create.location() != null
                ? create.location()
                : Warehouse.folder(session.settings())
                        .resolve(name + ".db")
                        .toUri()
                        .toString()
                        .replaceAll("/$", "");
        Database database =
                new Database(name, create.comment(), location, create.properties(), System.getProperty("user.name"));
        if (!catalog.createDatabase(database) && !create.ifNotExists()) {
            throw QueryException.of(
                    ErrorKind.NO_SUCH_OBJECT, "SCHEMA_ALREADY_EXISTS", "schemaName", Quoting.id(List.of(name)));
        }
        return CommandRows.none();
    }

    LogicalPlan drop(Statement.DropDatabase drop) {
        String name = name(drop.name());
        if (!catalog.databases().contains(name)) {
            if (drop.ifExists()) {
                return CommandRows.none();
            }
            catalog.database(name);
        }
        if (!drop.cascade() && !catalog.isEmpty(name)) {
            throw QueryException.analysis("SCHEMA_NOT_EMPTY", "schemaName", Quoting.id(name));
        }
        catalog.dropDatabase(name);
        return CommandRows.none();
    }

    LogicalPlan alter(Statement.AlterDatabase alter) {
        Database database = catalog.database(name(alter.name()));
        Map<String, String> properties = new LinkedHashMap<>(database.properties());
        properties.putAll(alter.properties());
        String comment = properties.containsKey("comment") ? properties.remove("comment") : database.comment();
        String location = properties.remove("location");
        catalog.replaceDatabase(
                database.described(comment, location == null ? database.location() : location, properties));
        return CommandRows.none();
    }

    /** The folder of a database as commands show it. */
    static String location(Database database, Session session) {
        if (database.location() == null) {
            return TableFacts.uri(Warehouse.folder(session.settings()));
        }
        return TableFacts.uri(Warehouse.path(database.location()));
    }
}
