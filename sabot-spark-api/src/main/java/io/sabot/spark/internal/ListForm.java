package io.sabot.spark.internal;

import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Arrays, lists and sets. */
record ListForm(Class<?> objectClass, ObjectForm element) implements ObjectForm {
    @Override
    public DataType type() {
        return new ArrayType(element.type(), element.nullable());
    }

    @Override
    public Object encode(Object object) {
        Object[] items = object instanceof Collection<?> collection ? collection.toArray() : array(object);
        Object[] values = new Object[items.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = element.encodeNullable(items[i]);
        }
        return new ArrayValue(values);
    }

    private static Object[] array(Object object) {
        Object[] items = new Object[Array.getLength(object)];
        for (int i = 0; i < items.length; i++) {
            items[i] = Array.get(object, i);
        }
        return items;
    }

    @Override
    public Reader reader(DataType source) {
        if (!(source instanceof ArrayType array)) {
            throw SparkErrors.analysis(
                    "UNSUPPORTED_DESERIALIZER.DATA_TYPE_MISMATCH",
                    "desiredType",
                    "\"ARRAY\"",
                    "dataType",
                    "\"" + source.sql() + "\"");
        }
        Reader elements = element.reader(array.element());
        return objectClass.isArray()
                ? value -> array((ArrayValue) value, elements)
                : value -> collection((ArrayValue) value, elements);
    }

    private Object array(ArrayValue value, Reader elements) {
        Object items = Array.newInstance(objectClass.getComponentType(), value.size());
        for (int i = 0; i < value.size(); i++) {
            Object one = value.get(i);
            if (one != null) {
                Array.set(items, i, elements.read(one));
            } else if (objectClass.getComponentType().isPrimitive()) {
                throw NullFields.unexpected("array element");
            }
        }
        return items;
    }

    private Object collection(ArrayValue value, Reader elements) {
        Collection<Object> items = empty();
        for (Object one : value.elements()) {
            items.add(one == null ? null : elements.read(one));
        }
        return items;
    }

    @SuppressWarnings("unchecked")
    private Collection<Object> empty() {
        if (objectClass.isInterface()) {
            return Set.class.isAssignableFrom(objectClass) ? new HashSet<>() : new ArrayList<>();
        }
        return (Collection<Object>) Instances.of(objectClass);
    }
}
