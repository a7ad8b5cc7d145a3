package io.sabot.spark.internal;

import io.sabot.engine.batch.Block;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.session.QueryResult;
import io.sabot.engine.session.Session;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.TimeType;
import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.Row$;
import io.sabot.spark.sql.catalyst.expressions.GenericRowWithSchema;
import io.sabot.spark.sql.types.StructType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * The rows of a running query as a program's rows, pulled one block at a time. At the end it closes itself; who stops before
 * the end closes it.
 */
public final class RowPull<T> implements Iterator<T>, AutoCloseable {
    private final QueryResult result;
    private final int width;
    private final Function<Object[], T> reader;
    private final StructType schema;
    private Block block;
    private int next;
    private boolean finished;

    private RowPull(QueryResult result, int width, Function<Object[], T> reader, StructType schema) {
        this.result = result;
        this.width = width;
        this.reader = reader;
        this.schema = schema;
    }

    /** Starts the query. */
    public static RowPull<Row> of(Frame frame) {
        return of(frame, frame.schema(), SabotEncoder.rows(null));
    }

    /** @param schema the frame's schema */
    public static <T> RowPull<T> of(Frame frame, StructType schema, SabotEncoder<T> encoder) {
        if (encoder.kind() == SabotEncoder.Kind.ROW) {
            requireRowTypes(frame);
        }
        boolean javaTime = JavaTimes.areWanted(frame.session().settings());
        List<Attribute> output = frame.plan().output();
        Function<Object[], T> reader = encoder.reader(output, schema, javaTime);
        return new RowPull<>(
                Frame.answered(() -> frame.session().execute(frame.plan())), output.size(), reader, schema);
    }

    /** The metrics of an observed plan; an empty row for null. */
    static Row row(LogicalPlan.Observe observed, Object[] metrics, Session session) {
        if (metrics == null) {
            return Row$.MODULE$.empty();
        }
        List<Attribute> columns = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        for (NamedExpr metric : observed.metrics()) {
            columns.add(metric.attribute());
            fields.add(metric.attribute().toField());
        }
        ValueDecoder[] decoders = ValueDecoder.of(columns, JavaTimes.areWanted(session.settings()));
        Object[] values = new Object[metrics.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = decoders[i].decode(metrics[i]);
        }
        return new GenericRowWithSchema(values, FromEngine.schema(new io.sabot.engine.type.StructType(fields)));
    }

    /** Spark shows times of day and does not make objects of them, unless it is told to. */
    private static void requireRowTypes(Frame frame) {
        if ("true".equalsIgnoreCase(frame.session().settings().text("spark.sql.timeType.enabled"))) {
            return;
        }
        for (Attribute attribute : frame.plan().output()) {
            if (hasTime(attribute.type())) {
                throw SparkErrors.analysis("UNSUPPORTED_TIME_TYPE");
            }
        }
    }

    private static boolean hasTime(DataType type) {
        if (type instanceof ArrayType array) {
            return hasTime(array.element());
        }
        if (type instanceof MapType map) {
            return hasTime(map.key()) || hasTime(map.value());
        }
        if (type instanceof io.sabot.engine.type.StructType struct) {
            for (Field field : struct.fields()) {
                if (hasTime(field.type())) {
                    return true;
                }
            }
        }
        return type instanceof TimeType;
    }

    /** All rows. */
    public static List<Row> all(Frame frame) {
        List<Row> rows = new ArrayList<>();
        try (RowPull<Row> pull = of(frame)) {
            while (pull.hasNext()) {
                rows.add(pull.next());
            }
        }
        return rows;
    }

    @Override
    public boolean hasNext() {
        while (!finished && (block == null || next == block.selected())) {
            try {
                block = result.next();
            } catch (QueryException e) {
                close();
                throw SparkErrors.of(e);
            }
            next = 0;
            if (block == null) {
                finished = true;
                close();
            }
        }
        return !finished;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int position = block.row(next++);
        Object[] values = new Object[width];
        for (int i = 0; i < values.length; i++) {
            values[i] = block.column(i).get(position);
        }
        try {
            return reader.apply(values);
        } catch (ArithmeticException outOfRange) {
            close();
            throw SparkErrors.of(QueryException.of(
                            ErrorKind.RUNTIME, "EXPRESSION_DECODING_FAILED", "expressions", DecoderText.of(schema))
                    .withCause(outOfRange));
        }
    }

    @Override
    public void close() {
        result.close();
    }
}
