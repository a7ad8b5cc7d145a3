package io.sabot.spark.internal;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.object.ObjectSerializer;
import io.sabot.engine.object.RowDecoder;
import io.sabot.engine.object.RowEncoder;
import io.sabot.engine.session.Session;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.Storage;
import io.sabot.engine.type.StructValue;
import io.sabot.spark.sql.Column;
import io.sabot.spark.sql.Encoder;
import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.catalyst.expressions.GenericRowWithSchema;
import io.sabot.spark.sql.types.DataType;
import io.sabot.spark.sql.types.LongType$;
import io.sabot.spark.sql.types.StructType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * How rows become objects of one class, and back.
 *
 * @param <T> the class of the objects
 */
public final class SabotEncoder<T> implements Encoder<T> {
    private static final long serialVersionUID = 1L;

    /** What an encoder makes of a row. */
    public enum Kind {
        /** The row itself. */
        ROW,
        /** The value of the only column. */
        VALUE,
        /** An object of several columns. */
        PRODUCT
    }

    /** The objects of a range, apart from {@link io.sabot.spark.sql.Encoders} so that a range loads few types. */
    public static final SabotEncoder<Long> LONGS = value(Long.class, LongType$.MODULE$, true);

    private final Class<T> objectClass;
    private final Kind kind;
    /** Null for the rows of a Dataset that knows its own. */
    private final transient ObjectForm form;

    private SabotEncoder(Class<T> objectClass, Kind kind, ObjectForm form) {
        this.objectClass = objectClass;
        this.kind = kind;
        this.form = form;
    }

    /** @param schema null for the rows of a Dataset that knows its own */
    public static SabotEncoder<Row> rows(StructType schema) {
        return new SabotEncoder<>(Row.class, Kind.ROW, schema == null ? null : new RowForm(ToEngine.schema(schema)));
    }

    public static <T> SabotEncoder<T> value(Class<T> valueClass, DataType type, boolean nullable) {
        return new SabotEncoder<>(valueClass, Kind.VALUE, new LeafForm(valueClass, ToEngine.type(type), nullable));
    }

    /** Of objects that are made from rows only. */
    static <T> SabotEncoder<T> decoded(Class<T> objectClass, StructType schema, Function<Row, T> decoder) {
        return new SabotEncoder<>(
                objectClass, Kind.PRODUCT, new DecodedForm(objectClass, ToEngine.schema(schema), decoder));
    }

    public static <T> SabotEncoder<T> bean(Class<T> beanClass) {
        return new SabotEncoder<>(beanClass, Kind.PRODUCT, Beans.bean(beanClass));
    }

    public static <T> SabotEncoder<T> beanOfFrame(Class<T> beanClass) {
        return new SabotEncoder<>(beanClass, Kind.PRODUCT, Beans.beanOfFrame(beanClass));
    }

    /** Of one column that holds the bytes of Java's serialisation. */
    public static <T> SabotEncoder<T> serialized(Class<T> objectClass) {
        return serialized(objectClass, JavaObjectSerializer::new);
    }

    /** Of one column that holds the bytes of Kryo. */
    public static <T> SabotEncoder<T> kryo(Class<T> objectClass) {
        return serialized(objectClass, ActiveEngine::kryo);
    }

    private static <T> SabotEncoder<T> serialized(Class<T> objectClass, Supplier<ObjectSerializer> serializer) {
        return new SabotEncoder<>(objectClass, Kind.VALUE, new SerializedForm(objectClass, serializer));
    }

    @SuppressWarnings("unchecked")
    public static <T> SabotEncoder<T> tuple(Encoder<?>... encoders) {
        List<ObjectForm> forms = new ArrayList<>();
        for (Encoder<?> encoder : encoders) {
            forms.add(of(encoder).form);
        }
        TupleForm form = new TupleForm(forms);
        return new SabotEncoder<>((Class<T>) form.objectClass(), Kind.PRODUCT, form);
    }

    /** Sabot's own encoders are the only ones there are. */
    public static <T> SabotEncoder<T> of(Encoder<T> encoder) {
        if (encoder instanceof SabotEncoder<T> own) {
            return own;
        }
        throw new IllegalArgumentException("Only expression encoders are supported for now.");
    }

    public Kind kind() {
        return kind;
    }

    ObjectForm form() {
        return form;
    }

    /** The columns that objects become: one named {@code value} for single values. */
    io.sabot.engine.type.StructType columns() {
        return form.type() instanceof io.sabot.engine.type.StructType struct && kind != Kind.VALUE
                ? struct
                : new io.sabot.engine.type.StructType(
                        List.of(new Field("value", form.type(), form.nullable(), Map.of())));
    }

    /** The columns that objects become, out of a column that holds them. */
    public Column[] fieldsOf(Column object) {
        return columns().fields().stream()
                .map(field -> object.getField(field.name()).as(field.name()))
                .toArray(Column[]::new);
    }

    /** The values of the columns that an object becomes. */
    Object[] row(Object object) {
        if (kind == Kind.VALUE) {
            return new Object[] {form.encodeNullable(object)};
        }
        if (object == null) {
            throw NullFields.topLevel();
        }
        return ((StructValue) form.encode(object)).values();
    }

    /** Makes objects of the values of columns. @throws AnalysisException when the columns do not fit */
    @SuppressWarnings("unchecked")
    Function<Object[], T> reader(List<Attribute> output, StructType schema, boolean javaTime) {
        if (kind == Kind.ROW) {
            ValueDecoder[] decoders = ValueDecoder.of(output, javaTime);
            return values -> {
                Object[] objects = new Object[decoders.length];
                for (int i = 0; i < objects.length; i++) {
                    objects[i] = decoders[i].decode(values[i]);
                }
                return (T) new GenericRowWithSchema(objects, schema);
            };
        }
        if (kind == Kind.VALUE) {
            ObjectForm.Reader reader = form.reader(output.get(0).type());
            return values -> values[0] == null ? null : (T) reader.read(values[0]);
        }
        List<Field> fields = output.stream().map(Attribute::toField).toList();
        ObjectForm.Reader reader = form.reader(new io.sabot.engine.type.StructType(fields));
        return values -> (T) reader.read(new StructValue(values));
    }

    /** Makes objects of rows of a frame. */
    RowDecoder.Factory<T> decoder(List<Attribute> columns, Session session) {
        return decoder(columns, columns, session);
    }

    /** Makes objects of some columns. @param layout all columns of the rows */
    RowDecoder.Factory<T> decoder(List<Attribute> columns, List<Attribute> layout, Session session) {
        boolean javaTime = JavaTimes.areWanted(session.settings());
        StructType schema = FromEngine.schema(new io.sabot.engine.type.StructType(
                columns.stream().map(Attribute::toField).toList()));
        int[] places = new int[columns.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(columns.get(i), layout);
        }
        Function<Object[], T> reader = reader(columns, schema, javaTime);
        return () -> (vectors, row) -> {
            Object[] values = new Object[places.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = vectors[places[i]].get(row);
            }
            return reader.apply(values);
        };
    }

    /** A column may go by another name here. */
    private static int place(Attribute column, List<Attribute> layout) {
        for (int i = 0; i < layout.size(); i++) {
            if (layout.get(i).id() == column.id()) {
                return i;
            }
        }
        throw new IllegalStateException(column + " is not among " + layout);
    }

    /** Makes rows of objects. */
    RowEncoder<T> writer() {
        boolean[] isWritten = new boolean[columns().size()];
        for (int i = 0; i < isWritten.length; i++) {
            isWritten[i] = columns().field(i).type().storage() != Storage.NULL;
        }
        if (kind == Kind.VALUE) {
            // What a null counts as where there is none.
            Object none = form.nullable() ? null : Sources.zero(form.type());
            return (object, vectors, row) -> vectors[0].set(row, object == null ? none : form.encode(object));
        }
        return (object, vectors, row) -> {
            Object[] values = row(object);
            for (int i = 0; i < values.length; i++) {
                if (isWritten[i]) {
                    vectors[i].set(row, values[i]);
                }
            }
        };
    }

    /** An array of the objects' class, as {@code collect} gives it. */
    @SuppressWarnings("unchecked")
    public T[] newArray(int length) {
        return (T[]) Array.newInstance(objectClass, length);
    }

    @Override
    public StructType schema() {
        return form == null ? null : FromEngine.schema(columns());
    }

    @Override
    public ClassTag<T> clsTag() {
        return ClassTag$.MODULE$.apply(objectClass);
    }
}
