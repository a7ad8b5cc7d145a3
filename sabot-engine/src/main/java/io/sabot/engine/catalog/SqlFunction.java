package io.sabot.engine.catalog;

import io.sabot.engine.config.Settings;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.StructType;
import java.util.List;

/**
 * A function written in SQL: its body is bound anew in each call.
 *
 * @param name one part for a temporary function, else catalog, database and name
 * @param returns type of a scalar function, null for a table function or while it is not known yet
 * @param columns of a table function, null for a scalar function or while they are not known yet
 * @param table whether it is a table function
 * @param body the text behind RETURN
 * @param query whether the body is a query
 * @param settings those of the session at the creation
 * @param database the current one at the creation
 * @param deterministic as said or found
 * @param readsData whether it may read tables
 * @param comment null for none
 * @param owner who made it
 */
public record SqlFunction(
        List<String> name,
        List<Parameter> parameters,
        DataType returns,
        StructType columns,
        boolean table,
        String body,
        boolean query,
        Settings settings,
        String database,
        boolean deterministic,
        boolean readsData,
        String comment,
        String owner) {

    /** One parameter; the text of its default and its comment are null for none. */
    public record Parameter(String name, DataType type, String defaultText, String comment) {}

    public boolean temporary() {
        return name.size() == 1;
    }

    /** The last part of the name. */
    public String simpleName() {
        return name.get(name.size() - 1);
    }

    /** The name as texts show it. */
    public String fullName() {
        return String.join(".", name);
    }

    public SqlFunction with(DataType newReturns, StructType newColumns, boolean isDeterministic, boolean reads) {
        return new SqlFunction(
                name,
                parameters,
                newReturns,
                newColumns,
                table,
                body,
                query,
                settings,
                database,
                isDeterministic,
                reads,
                comment,
                owner);
    }
}
