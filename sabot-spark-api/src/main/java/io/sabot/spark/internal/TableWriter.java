package io.sabot.spark.internal;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.session.Session;
import io.sabot.engine.sql.SqlParser;
import io.sabot.engine.sql.Statement;
import io.sabot.spark.sql.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of the session catalog as the newer writer sees it: it can be made, and not be changed, as in Spark. */
public final class TableWriter {
    private final Frame frame;
    private final String name;
    private final Options options = new Options();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<String> partitions = new ArrayList<>();
    private String provider;

    public TableWriter(Frame frame, String name) {
        this.frame = frame;
        this.name = name;
    }

    /** Fails, as a change of rows of the session catalog's tables does. */
    public static void refuseChange(Session session, Statement.ChangeRows change) {
        Frame.answered(() -> session.run(change));
    }

    public void provider(String format) {
        provider = format;
    }

    public void option(String key, String value) {
        options.put(key, value);
    }

    public void property(String key, String value) {
        properties.put(key, value);
    }

    public void partitionBy(Column column) {
        if (!(ColumnTree.expression(column) instanceof Expr.Name known
                && known.parts().size() == 1)) {
            throw SparkErrors.notYet("partitions by a function of a column");
        }
        partitions.add(known.parts().get(0));
    }

    public void create() {
        make(Statement.Replacement.CREATE);
    }

    public void replace(boolean orCreate) {
        make(orCreate ? Statement.Replacement.CREATE_OR_REPLACE : Statement.Replacement.REPLACE);
    }

    private void make(Statement.Replacement replacement) {
        Session session = frame.session();
        Frame.answered(() -> {
            Map<String, String> rest = new LinkedHashMap<>(options.all());
            String path = rest.remove("path");
            return session.run(new Statement.CreateTable(
                    new SqlParser(session.settings()).parseIdentifier(name),
                    List.of(),
                    provider,
                    partitions,
                    null,
                    rest,
                    properties,
                    path,
                    null,
                    path != null,
                    false,
                    replacement,
                    frame.query()));
        });
    }

    /** The error of a change of the rows: Spark's newer writer changes no table of files. */
    public RuntimeException unchangeable() {
        Session session = frame.session();
        return Frame.answered(() -> {
            List<String> parts = new SqlParser(session.settings()).parseIdentifier(name);
            if (session.catalog().table(parts) == null) {
                throw session.catalog().notFound(parts);
            }
            String database = session.catalog().table(parts).database();
            String full = Quoting.id(List.of("spark_catalog", database, parts.get(parts.size() - 1)));
            throw QueryException.analysis("_LEGACY_ERROR_TEMP_1012", "identifier", full);
        });
    }
}
