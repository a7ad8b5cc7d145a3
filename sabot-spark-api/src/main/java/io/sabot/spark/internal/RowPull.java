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

/**
 * The rows of a running query as a program's rows, pulled one block at a time. At the end it closes itself; who stops before
 * the end closes it.
 */
public final class RowPull implements Iterator<Row>, AutoCloseable {
    private final QueryResult result;
    private final ValueDecoder[] decoders;
    private final StructType schema;
    private Block block;
    private int next;
    private boolean finished;

    private RowPull(QueryResult result, ValueDecoder[] decoders, StructType schema) {
        this.result = result;
        this.decoders = decoders;
        this.schema = schema;
    }

    /** Starts the query. */
    public static RowPull of(Frame frame) {
        return of(frame, frame.schema());
    }

    /** @param schema the frame's schema, when it is at hand */
    public static RowPull of(Frame frame, StructType schema) {
        requireRowTypes(frame);
        return new RowPull(Frame.answered(() -> frame.session().execute(frame.plan())), decoders(frame), schema);
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
        ValueDecoder[] decoders = decoders(columns, session);
        Object[] values = new Object[metrics.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = decoders[i].decode(metrics[i]);
        }
        return new GenericRowWithSchema(values, FromEngine.schema(new io.sabot.engine.type.StructType(fields)));
    }

    private static ValueDecoder[] decoders(Frame frame) {
        return decoders(frame.plan().output(), frame.session());
    }

    private static ValueDecoder[] decoders(List<Attribute> output, Session session) {
        boolean javaTime = JavaTimes.areWanted(session.settings());
        ValueDecoder[] decoders = new ValueDecoder[output.size()];
        for (int i = 0; i < decoders.length; i++) {
            decoders[i] = new ValueDecoder(output.get(i).type(), javaTime);
        }
        return decoders;
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
        try (RowPull pull = of(frame)) {
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
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int position = block.row(next++);
        Object[] values = new Object[decoders.length];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = decoders[i].decode(block.column(i).get(position));
            }
        } catch (ArithmeticException outOfRange) {
            close();
            throw SparkErrors.of(QueryException.of(
                            ErrorKind.RUNTIME, "EXPRESSION_DECODING_FAILED", "expressions", DecoderText.of(schema))
                    .withCause(outOfRange));
        }
        return new GenericRowWithSchema(values, schema);
    }

    @Override
    public void close() {
        result.close();
    }
}
