package io.sabot.spark.internal;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Objects of several fields, found by name: beans and tuples. */
abstract class FieldsForm implements ObjectForm {
    private final Class<?> objectClass;
    private final List<String> names;
    private final List<ObjectForm> forms;
    private final StructType type;

    /** @param nullable whether the fields may be null */
    FieldsForm(Class<?> objectClass, List<String> names, List<ObjectForm> forms, List<Boolean> nullable) {
        this.objectClass = objectClass;
        this.names = List.copyOf(names);
        this.forms = List.copyOf(forms);
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            fields.add(new Field(names.get(i), forms.get(i).type(), nullable.get(i), Map.of()));
        }
        this.type = new StructType(fields);
    }

    abstract Object field(Object object, int index);

    /** @param values of the fields, null where there is none or where the class cannot be given it */
    abstract Object object(Object[] values);

    /** Whether a value of the field is of use for making objects. */
    boolean isSet(int index) {
        return true;
    }

    @Override
    public Class<?> objectClass() {
        return objectClass;
    }

    @Override
    public StructType type() {
        return type;
    }

    @Override
    public StructValue encode(Object object) {
        Object[] values = new Object[forms.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = forms.get(i).encodeNullable(field(object, i));
        }
        return new StructValue(values);
    }

    @Override
    public Reader reader(DataType source) {
        if (!(source instanceof StructType struct)) {
            throw SparkErrors.analysis(
                    "UNSUPPORTED_DESERIALIZER.DATA_TYPE_MISMATCH",
                    "desiredType",
                    "\"STRUCT\"",
                    "dataType",
                    "\"" + source.sql() + "\"");
        }
        int[] places = new int[forms.size()];
        Reader[] readers = new Reader[places.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = isSet(i) ? place(struct, i) : -1;
            readers[i] = isSet(i) ? reader(i, struct.field(places[i])) : null;
        }
        return value -> object(values((StructValue) value, places, readers));
    }

    private Reader reader(int index, Field field) {
        ObjectForm form = forms.get(index);
        if (form instanceof LeafForm && !Upcasts.isOne(field.type(), form.type())) {
            throw Upcasts.refused(field.name(), field.type(), form.type(), path(index));
        }
        return form.reader(field.type());
    }

    private String path(int index) {
        return NullFields.field(forms.get(index).objectClass(), names.get(index), objectClass);
    }

    private Object[] values(StructValue struct, int[] places, Reader[] readers) {
        Object[] values = new Object[places.length];
        for (int i = 0; i < values.length; i++) {
            if (readers[i] == null) {
                continue;
            }
            Object one = struct.get(places[i]);
            if (one != null) {
                values[i] = readers[i].read(one);
            } else if (!type.field(i).nullable()) {
                throw NullFields.unexpected(
                        "- field (class: \"" + forms.get(i).objectClass().getName() + "\", name: \"" + names.get(i)
                                + "\")\n- root class: \"" + objectClass.getName() + "\"");
            }
        }
        return values;
    }

    /** Where the struct has the field: fields of a struct are found whatever the case of their letters. */
    int place(StructType struct, int index) {
        for (int i = 0; i < struct.size(); i++) {
            if (struct.field(i).name().equalsIgnoreCase(names.get(index))) {
                return i;
            }
        }
        throw SparkErrors.analysis(
                "UNRESOLVED_COLUMN.WITH_SUGGESTION",
                "objectName",
                "`" + names.get(index) + "`",
                "proposal",
                struct.fields().stream().map(field -> "`" + field.name() + "`").collect(Collectors.joining(", ")));
    }

    @Override
    public String toString() {
        return objectClass.getName() + Arrays.toString(names.toArray());
    }
}
