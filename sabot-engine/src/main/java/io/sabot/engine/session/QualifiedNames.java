package io.sabot.engine.session;

import io.sabot.engine.catalog.Catalog;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import java.util.List;

/** Names of commands in full. */
final class QualifiedNames {
    private QualifiedNames() {}

    /** Catalog, database and name of an object that a database keeps, which must have room for it. */
    static List<String> stored(Catalog catalog, List<String> name) {
        check(name);
        List<String> full = catalog.full(name);
        catalog.database(full.get(1));
        return full;
    }

    /** The session catalog has one level of databases. */
    static void check(List<String> name) {
        boolean catalogFirst = name.size() == 3 && name.get(0).equalsIgnoreCase(Catalog.NAME);
        if (name.size() > 2 && !catalogFirst) {
            throw QueryException.analysis(
                    "REQUIRES_SINGLE_PART_NAMESPACE", "sessionCatalog", Catalog.NAME, "identifier", Quoting.id(name));
        }
    }
}
