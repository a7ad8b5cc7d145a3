package io.sabot.spark.internal;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.StructValue;
import io.sabot.spark.api.java.function.FilterFunction;
import io.sabot.spark.api.java.function.FlatMapFunction;
import io.sabot.spark.api.java.function.MapFunction;
import io.sabot.spark.sql.Column;
import io.sabot.spark.sql.functions;
import io.sabot.spark.sql.types.StructType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Datasets of single values: whether the columns fit the class, and the plan whose rows can be decoded. */
public final class TypedFrames {
    /** Of the objects that become columns. */
    private static final String MADE = "_object";

    private TypedFrames() {}

    static StructType schema(List<Attribute> columns) {
        return FromEngine.schema(new io.sabot.engine.type.StructType(
                columns.stream().map(Attribute::toField).toList()));
    }

    /** @return the frame itself, or fails when its columns cannot become objects of the class without losing anything */
    public static <T> Frame checked(Frame frame, SabotEncoder<T> encoder) {
        if (encoder.kind() == SabotEncoder.Kind.PRODUCT) {
            encoder.reader(frame.plan().output(), null, false);
        }
        if (encoder.kind() != SabotEncoder.Kind.VALUE) {
            return frame;
        }
        List<Attribute> output = frame.plan().output();
        if (output.size() != 1) {
            throw SparkErrors.analysis(
                    "UNSUPPORTED_DESERIALIZER.FIELD_NUMBER_MISMATCH",
                    "schema",
                    "\"" + frame.plan().schema().sql() + "\"",
                    "ordinal",
                    "1");
        }
        DataType target = encoder.form().type();
        if (!Upcasts.isOne(output.get(0).type(), target)) {
            throw Upcasts.refused(
                    output.get(0).name(),
                    output.get(0).type(),
                    target,
                    NullFields.root(encoder.clsTag().runtimeClass()));
        }
        return frame;
    }

    /** The plan whose rows {@code encoder} reads: cast where the class is wider than the column. */
    public static <T> Frame decodable(Frame frame, SabotEncoder<T> encoder) {
        if (encoder.kind() != SabotEncoder.Kind.VALUE) {
            return frame;
        }
        Attribute attribute = frame.plan().output().get(0);
        if (attribute.type().equals(encoder.form().type())) {
            return frame;
        }
        return frame.select(new Column(
                ColumnTree.of(attribute).cast(FromEngine.type(encoder.form().type()), false)));
    }

    /** The rows whose objects {@code predicate} lets pass. */
    public static <T> Frame filter(Frame frame, SabotEncoder<T> encoder, FilterFunction<T> predicate) {
        return frame.filter(call("filter", frame, encoder, predicate, TypedFrames::<T>passes, DataType.BOOLEAN, false));
    }

    @SuppressWarnings("unchecked")
    private static <T> Object passes(Object predicate, Object object) throws Exception {
        return ((FilterFunction<T>) predicate).call((T) object);
    }

    /** A row for each object. */
    public static <T, U> Frame map(
            Frame frame, SabotEncoder<T> encoder, MapFunction<T, U> function, SabotEncoder<U> target) {
        boolean flat = target.kind() == SabotEncoder.Kind.VALUE;
        Column made = call(
                "map",
                frame,
                encoder,
                function,
                body(target),
                target.form().type(),
                flat && target.form().nullable());
        if (flat) {
            return frame.select(made.as("value"));
        }
        return frame.select(made.as("object")).select(new Column("object.*"));
    }

    /** For each object the rows of some. */
    @SuppressWarnings("unchecked")
    public static <T, U> Frame flatMap(
            Frame frame, SabotEncoder<T> encoder, FlatMapFunction<T, U> function, SabotEncoder<U> target) {
        boolean flat = target.kind() == SabotEncoder.Kind.VALUE;
        ObjectCode.Body body = (own, object) -> {
            List<Object> values = new ArrayList<>();
            Iterator<U> made = ((FlatMapFunction<T, U>) own).call((T) object);
            while (made.hasNext()) {
                U one = made.next();
                values.add(flat ? target.form().encodeNullable(one) : new StructValue(target.row(one)));
            }
            return new ArrayValue(values.toArray());
        };
        DataType type =
                new ArrayType(target.form().type(), flat && target.form().nullable());
        Column made = call("flatMap", frame, encoder, function, body, type, false);
        return frame.select(flat ? functions.explode(made).as("value") : functions.inline(made));
    }

    /** The frame with the columns of what a function makes of objects of some of its columns behind the others. */
    static <T, U> Frame appended(
            Frame frame,
            SabotEncoder<T> encoder,
            List<Attribute> columns,
            MapFunction<T, U> function,
            SabotEncoder<U> target,
            String name) {
        boolean flat = target.kind() == SabotEncoder.Kind.VALUE;
        Column made = call(
                name,
                columns,
                encoder,
                function,
                body(target),
                target.form().type(),
                flat && target.form().nullable());
        List<Column> items = new ArrayList<>(List.of(frame.columns()));
        items.add(made.as(flat ? "value" : MADE));
        Frame widened = frame.select(items.toArray(new Column[0]));
        if (flat) {
            return widened;
        }
        items.set(items.size() - 1, new Column(MADE + ".*"));
        return widened.select(items.toArray(new Column[0]));
    }

    @SuppressWarnings("unchecked")
    private static <T, U> ObjectCode.Body body(SabotEncoder<U> target) {
        boolean flat = target.kind() == SabotEncoder.Kind.VALUE;
        return (own, object) -> {
            Object made = ((MapFunction<T, U>) own).call((T) object);
            return flat ? target.form().encodeNullable(made) : new StructValue(target.row(made));
        };
    }

    private static Column call(
            String name,
            Frame frame,
            SabotEncoder<?> encoder,
            Object function,
            ObjectCode.Body body,
            DataType result,
            boolean nullable) {
        return call(name, frame.plan().output(), encoder, function, body, result, nullable);
    }

    private static Column call(
            String name,
            List<Attribute> columns,
            SabotEncoder<?> encoder,
            Object function,
            ObjectCode.Body body,
            DataType result,
            boolean nullable) {
        ObjectCode code = new ObjectCode(function, body, encoder, columns, schema(columns));
        Column[] arguments =
                columns.stream().map(ColumnTree::of).map(Column::new).toArray(Column[]::new);
        return new Column(ColumnTree.call(code.entry(name, result, nullable), arguments));
    }
}
