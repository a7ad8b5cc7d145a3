package io.sabot.spark.internal;

import io.sabot.engine.type.StructType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.stream.IntStream;
import scala.Product;

/** Scala's tuples. */
final class TupleForm extends FieldsForm {
    private final Constructor<?> constructor;

    TupleForm(List<ObjectForm> forms) {
        super(
                tupleClass(forms.size()),
                IntStream.rangeClosed(1, forms.size()).mapToObj(i -> "_" + i).toList(),
                forms,
                forms.stream().map(ObjectForm::nullable).toList());
        this.constructor = objectClass().getConstructors()[0];
    }

    private static Class<?> tupleClass(int size) {
        try {
            return Class.forName("scala.Tuple" + size);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    Object field(Object object, int index) {
        return ((Product) object).productElement(index);
    }

    @Override
    Object object(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Fields of a tuple are found by position, whatever their names. */
    @Override
    int place(StructType struct, int index) {
        return struct.size() == type().size() ? index : super.place(struct, index);
    }
}
