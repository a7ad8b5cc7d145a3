package io.sabot.spark.internal;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.session.Session;
import io.sabot.engine.sql.Query;
import io.sabot.engine.sql.SqlParser;
import io.sabot.engine.sql.Statement;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Field;
import io.sabot.spark.sql.Column;
import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.types.StructType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where Datasets begin: values of the program, numbers, files, tables and SQL text. */
public final class Sources {
    private Sources() {}

    public static Frame rows(Session session, List<Row> rows, StructType schema) {
        return Frame.answered(() -> {
            io.sabot.engine.type.StructType type = ToEngine.schema(schema);
            List<Object[]> values = new ArrayList<>(rows.size());
            for (Row row : rows) {
                values.add(ExternalValues.row(row, type));
            }
            return local(session, type, values);
        });
    }

    public static Frame beans(Session session, List<?> beans, Class<?> beanClass) {
        return objects(session, beans, SabotEncoder.beanOfFrame(beanClass));
    }

    /** Objects of a class that an encoder knows. */
    public static Frame objects(Session session, List<?> objects, SabotEncoder<?> encoder) {
        return Frame.answered(() -> {
            List<Object[]> values = new ArrayList<>(objects.size());
            for (Object object : objects) {
                values.add(encoder.row(object));
            }
            return local(session, encoder.columns(), values);
        });
    }

    /** No rows and no columns. */
    public static Frame nothing(Session session) {
        return local(session, new io.sabot.engine.type.StructType(List.of()), List.of());
    }

    static Frame local(Session session, io.sabot.engine.type.StructType type, List<Object[]> rows) {
        List<Attribute> output = new ArrayList<>(type.size());
        for (Field field : type.fields()) {
            output.add(Attribute.create(field));
        }
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = row[i] == null && !type.field(i).nullable()
                        ? zero(type.field(i).type())
                        : row[i];
            }
        }
        return new Frame(session, new LogicalPlan.LocalRows(output, rows));
    }

    /** What a null counts as in a column that has none: as in Spark, whatever the memory of the type starts with. */
    static Object zero(DataType type) {
        return switch (type.storage()) {
            case BOOLEAN -> false;
            case BYTE -> (byte) 0;
            case SHORT -> (short) 0;
            case INT -> 0;
            case LONG -> type instanceof DecimalType ? null : (Object) 0L;
            case FLOAT -> 0f;
            case DOUBLE -> 0d;
            default -> null;
        };
    }

    public static Frame range(Session session, long start, long end, long step, int partitions) {
        if (step == 0) {
            throw new IllegalArgumentException("requirement failed: step (0) cannot be 0");
        }
        Attribute id = Attribute.create("id", DataType.LONG, false);
        return new Frame(session, new LogicalPlan.Range(id, start, end, step, partitions));
    }

    public static Frame table(Session session, String name, Map<String, String> options) {
        return Frame.answered(() -> {
            List<String> parts = new SqlParser(session.settings()).parseIdentifier(name);
            return new Frame(session, session.bind(new Query.Table(parts, options, null)));
        });
    }

    public static Frame tableFunction(Session session, String name, Column... arguments) {
        Query function = new Query.TableFunction(List.of(name), ColumnTree.expressions(arguments), CallSite.here());
        return Frame.answered(() -> new Frame(session, session.bind(function)));
    }

    /** Runs a command, or binds a query. Values of parameters are literals or columns made of such. */
    public static Frame sql(Session session, String text, Map<String, Object> named, Object[] positional) {
        Map<String, Expr> byName = new LinkedHashMap<>();
        for (Map.Entry<String, Object> value : named.entrySet()) {
            byName.put(value.getKey(), argument(value.getValue()));
        }
        List<Expr> byPosition = new ArrayList<>();
        for (Object value : positional) {
            byPosition.add(argument(value));
        }
        return Frame.answered(() -> new Frame(session, session.sql(text, byName, byPosition)));
    }

    private static Expr argument(Object value) {
        return value instanceof Column column ? ColumnTree.expression(column) : Literals.of(value);
    }

    /** @param schema null to infer */
    public static Frame files(
            Session session, String format, StructType schema, Map<String, String> options, List<String> paths) {
        return Frame.answered(() -> new Frame(
                session, session.read(format, schema == null ? null : ToEngine.schema(schema), options, paths)));
    }

    /** @param schema null to infer. @param texts its first column is a string */
    public static Frame texts(Frame texts, String format, StructType schema, Map<String, String> options) {
        Session session = texts.session();
        return Frame.answered(() -> new Frame(
                session,
                session.readTexts(format, schema == null ? null : ToEngine.schema(schema), options, texts.plan())));
    }

    /** @param mode {@code append}, {@code overwrite}, {@code error} or {@code ignore} */
    public static void write(
            Frame frame,
            String format,
            String mode,
            Map<String, String> options,
            List<String> partitionBy,
            String path) {
        Frame.answered(() -> {
            frame.session().write(frame.plan(), format, mode, options, partitionBy, path);
            return null;
        });
    }

    /** Makes a table of the rows. @param mode as in {@link #write} */
    public static void saveAsTable(
            Frame frame,
            String name,
            String format,
            String mode,
            Map<String, String> options,
            List<String> partitionBy) {
        Session session = frame.session();
        Frame.answered(() -> {
            List<String> parts = new SqlParser(session.settings()).parseIdentifier(name);
            if (mode.equals("append") && session.catalog().table(parts) != null) {
                return session.run(insertion(frame, parts, false, true));
            }
            Map<String, String> rest = new LinkedHashMap<>(options);
            String path = rest.remove("path");
            Statement.Replacement replacement =
                    mode.equals("overwrite") ? Statement.Replacement.OVERWRITE : Statement.Replacement.CREATE;
            return session.run(new Statement.CreateTable(
                    parts,
                    List.of(),
                    format,
                    partitionBy,
                    null,
                    rest,
                    Map.of(),
                    path,
                    null,
                    path != null,
                    mode.equals("ignore"),
                    replacement,
                    frame.query()));
        });
    }

    /** Columns by position. */
    public static void insertInto(Frame frame, String name, boolean overwrite) {
        Session session = frame.session();
        Frame.answered(() -> {
            List<String> parts = new SqlParser(session.settings()).parseIdentifier(name);
            return session.run(insertion(frame, parts, overwrite, false));
        });
    }

    private static Statement insertion(Frame frame, List<String> table, boolean overwrite, boolean byName) {
        return new Statement.Insert(table, List.of(), Map.of(), Map.of(), frame.query(), overwrite, byName, false);
    }
}
