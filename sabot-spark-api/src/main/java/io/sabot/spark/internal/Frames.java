package io.sabot.spark.internal;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.session.QueryResult;
import io.sabot.engine.sql.NameParser;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.MapType;
import io.sabot.spark.sql.Column;
import io.sabot.spark.sql.expressions.Window;
import io.sabot.spark.sql.expressions.WindowSpec;
import io.sabot.spark.sql.functions;
import io.sabot.spark.sql.types.StructField;
import io.sabot.spark.sql.types.StructType;
import io.sabot.spark.storage.StorageLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Operations of Datasets that are made of several of the engine's. */
public final class Frames {
    private Frames() {}

    /** All columns under new names. */
    public static Frame renamed(Frame frame, String[] names) {
        if (names.length != frame.width()) {
            throw SparkErrors.analysis(
                    "ASSIGNMENT_ARITY_MISMATCH",
                    "numExpr",
                    Integer.toString(names.length),
                    "numTarget",
                    Integer.toString(frame.width()));
        }
        Column[] columns = frame.columns();
        for (int i = 0; i < columns.length; i++) {
            columns[i] = columns[i].as(names[i]);
        }
        return frame.select(columns);
    }

    /** The columns that {@code some} are not. */
    public static Column[] others(Frame frame, Column[] some) {
        List<Long> used = new ArrayList<>();
        for (Attribute attribute : frame.select(some).plan().output()) {
            used.add(attribute.id());
        }
        List<Column> others = new ArrayList<>();
        for (Attribute attribute : frame.plan().output()) {
            if (!used.contains(attribute.id())) {
                others.add(new Column(ColumnTree.of(attribute)));
            }
        }
        return others.toArray(new Column[0]);
    }

    public static void requirePositive(int partitions) {
        if (partitions <= 0) {
            throw new IllegalArgumentException(
                    "requirement failed: Number of partitions (" + partitions + ") must be positive.");
        }
    }

    public static void requireFraction(double fraction, boolean withReplacement) {
        if (withReplacement && fraction < 0) {
            throw new IllegalArgumentException(
                    "requirement failed: Sampling fraction (" + fraction + ") must be nonnegative with replacement");
        }
        if (!withReplacement && (fraction < 0 || fraction > 1)) {
            throw new IllegalArgumentException("requirement failed: Sampling fraction (" + fraction
                    + ") must be on interval [0, 1] without replacement");
        }
    }

    /** Parts that share the rows by weight. Rows are sorted first, so that every part draws from the same sequence. */
    public static List<Frame> randomSplit(Frame frame, double[] weights, long seed) {
        double sum = 0;
        for (double weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException(
                        "requirement failed: Weights must be nonnegative, but got " + list(weights));
            }
            sum += weight;
        }
        if (sum <= 0) {
            throw new IllegalArgumentException(
                    "requirement failed: Sum of weights must be positive, but got " + list(weights));
        }
        Frame sorted = sortedByAll(frame);
        List<Frame> parts = new ArrayList<>();
        double lower = 0;
        for (double weight : weights) {
            double upper = lower + weight / sum;
            parts.add(sorted.sampled(lower, upper, false, seed));
            lower = upper;
        }
        return parts;
    }

    private static String list(double[] weights) {
        return Arrays.toString(weights).replace(", ", ",");
    }

    private static Frame sortedByAll(Frame frame) {
        List<Column> sortable = new ArrayList<>();
        for (Attribute attribute : frame.plan().output()) {
            if (!hasMap(attribute.type())) {
                sortable.add(new Column(ColumnTree.of(attribute)));
            }
        }
        return sortable.isEmpty() ? frame : frame.sorted(false, sortable.toArray(new Column[0]));
    }

    private static boolean hasMap(DataType type) {
        if (type instanceof io.sabot.engine.type.ArrayType array) {
            return hasMap(array.element());
        }
        if (type instanceof io.sabot.engine.type.StructType struct) {
            for (io.sabot.engine.type.Field field : struct.fields()) {
                if (hasMap(field.type())) {
                    return true;
                }
            }
        }
        return type instanceof MapType || type == DataType.VARIANT || type == DataType.CALENDAR_INTERVAL;
    }

    public static long count(Frame frame) {
        Column count = new Column(ColumnTree.call("count", functions.lit(1)));
        List<Object[]> rows = boxedRows(frame.aggregated(List.of(), List.of(count)));
        return (Long) rows.get(0)[0];
    }

    /** All rows as boxed values of the engine. */
    static List<Object[]> boxedRows(Frame frame) {
        return Frame.answered(() -> {
            try (QueryResult result = frame.session().execute(frame.plan())) {
                return result.rows();
            }
        });
    }

    /** The rows with a column behind the others that counts them from 0. */
    public static Frame numbered(Frame frame, String name) {
        Column[] columns = frame.columns();
        Column[] all = Arrays.copyOf(columns, columns.length + 1);
        all[columns.length] = functions.monotonically_increasing_id().as(name);
        Frame placed = frame.select(all);
        Column place = placed.columns()[columns.length];
        WindowSpec before = Window.orderBy(place).rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        all[columns.length] =
                functions.count(functions.lit(1)).over(before).minus(1).as(name);
        return placed.select(all);
    }

    /** Whether the rows stand in the plan itself. */
    public static boolean isLocal(Frame frame) {
        return frame.plan() instanceof LogicalPlan.LocalRows;
    }

    /** The rows as they are now. */
    public static Frame materialised(Frame frame) {
        List<Attribute> output = new ArrayList<>();
        for (Attribute attribute : frame.plan().output()) {
            output.add(attribute.fresh());
        }
        return new Frame(frame.session(), new LogicalPlan.LocalRows(output, boxedRows(frame)));
    }

    public static void createView(Frame frame, String name, boolean replace, boolean global) {
        String view = viewName(name);
        Frame.answered(() -> frame.session().actions().command(() -> {
            if (global) {
                frame.session().catalog().createGlobalView(view, frame.plan(), replace);
            } else {
                frame.session().catalog().createView(view, frame.plan(), replace);
            }
            return frame.plan();
        }));
    }

    private static String viewName(String name) {
        List<String> parts;
        try {
            parts = NameParser.parts(name);
        } catch (QueryException e) {
            throw invalidViewName(name);
        }
        if (parts.size() > 1) {
            throw SparkErrors.analysis("TEMP_VIEW_NAME_TOO_MANY_NAME_PARTS", "actualName", name);
        }
        String view = parts.get(0);
        boolean quoted = name.startsWith("`");
        for (int i = 0; !quoted && i < view.length(); i++) {
            char c = view.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_')) {
                throw invalidViewName(name);
            }
        }
        if (view.isEmpty()) {
            throw invalidViewName(name);
        }
        return view;
    }

    private static RuntimeException invalidViewName(String name) {
        return SparkErrors.analysis("_LEGACY_ERROR_TEMP_1321", "viewName", name);
    }

    /** All columns of these very names, which are no expressions: a dot is part of the name. */
    public static Column[] columnsNamed(Frame frame, String[] names) {
        boolean caseSensitive = frame.session().settings().get(SabotSettings.CASE_SENSITIVE);
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            int before = columns.size();
            for (Attribute attribute : frame.plan().output()) {
                boolean same = caseSensitive
                        ? attribute.name().equals(name)
                        : attribute.name().equalsIgnoreCase(name);
                if (same) {
                    columns.add(new Column(ColumnTree.of(attribute)));
                }
            }
            if (columns.size() == before) {
                throw SparkErrors.analysis(
                        "UNRESOLVED_COLUMN_AMONG_FIELD_NAMES",
                        "colName",
                        name,
                        "fieldNames",
                        String.join(", ", frame.names()));
            }
        }
        return columns.toArray(new Column[0]);
    }

    /** The files that a plan reads, each once. */
    public static String[] inputFiles(LogicalPlan plan) {
        Set<String> files = new LinkedHashSet<>();
        addInputFiles(plan, files);
        return files.toArray(new String[0]);
    }

    private static void addInputFiles(LogicalPlan plan, Set<String> files) {
        if (plan instanceof LogicalPlan.Scan scan) {
            files.addAll(scan.table().inputFiles());
        }
        plan.children().forEach(child -> addInputFiles(child, files));
    }

    /** The first two columns with their types, as a Dataset prints. */
    public static String describe(Frame frame) {
        StructType schema = frame.schema();
        StructField[] fields = schema.fields();
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < Math.min(2, fields.length); i++) {
            text.append(i == 0 ? "" : ", ").append(fields[i].name()).append(": ");
            text.append(fields[i].dataType().simpleString(2));
        }
        if (fields.length > 2) {
            text.append(fields.length == 3 ? " ... 1 more field" : " ... " + (fields.length - 2) + " more fields");
        }
        return text.append(']').toString();
    }

    /** The names that {@code frame} has no column for make Spark's error. */
    static Attribute attribute(Frame frame, String name) {
        Expr expression = ColumnTree.expression(frame.column(name));
        return ((Expr.Column) expression).attribute();
    }

    public static void persist(Frame frame, StorageLevel level) {
        frame.session()
                .cache(
                        frame.plan(),
                        new io.sabot.engine.session.StorageLevel(
                                level.useDisk(),
                                level.useMemory(),
                                level.useOffHeap(),
                                level.deserialized(),
                                level.replication()));
    }

    public static StorageLevel storageLevel(Frame frame) {
        io.sabot.engine.session.StorageLevel level = frame.session().storageLevel(frame.plan());
        return level == null
                ? StorageLevel.NONE()
                : new StorageLevel(
                        level.useDisk(),
                        level.useMemory(),
                        level.useOffHeap(),
                        level.deserialized(),
                        level.replication());
    }
}
