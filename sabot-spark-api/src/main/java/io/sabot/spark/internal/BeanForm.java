package io.sabot.spark.internal;

import java.beans.PropertyDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** JavaBeans: a field for each property that can be read. */
final class BeanForm extends FieldsForm {
    private final List<PropertyDescriptor> properties;

    BeanForm(Class<?> beanClass, List<PropertyDescriptor> properties, List<ObjectForm> forms) {
        super(
                beanClass,
                properties.stream().map(PropertyDescriptor::getName).toList(),
                forms,
                IntStream.range(0, forms.size())
                        .mapToObj(i -> forms.get(i).nullable() && !isNonnull(properties.get(i)))
                        .toList());
        this.properties = properties;
        properties.forEach(property -> {
            property.getReadMethod().setAccessible(true);
            if (property.getWriteMethod() != null) {
                property.getWriteMethod().setAccessible(true);
            }
        });
    }

    /** The annotation is found by its name: it is the program that has it, Sabot need not. */
    private static boolean isNonnull(PropertyDescriptor property) {
        return Arrays.stream(property.getReadMethod().getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().getName().equals("javax.annotation.Nonnull"));
    }

    @Override
    Object field(Object object, int index) {
        Object value = invoke(properties.get(index).getReadMethod(), object);
        if (value == null && !type().field(index).nullable()) {
            throw new NullPointerException(
                    objectClass().getName() + "." + properties.get(index).getName());
        }
        return value;
    }

    @Override
    boolean isSet(int index) {
        return properties.get(index).getWriteMethod() != null;
    }

    @Override
    Object object(Object[] values) {
        Object bean = Instances.of(objectClass());
        for (int i = 0; i < values.length; i++) {
            if (isSet(i)) {
                invoke(properties.get(i).getWriteMethod(), bean, values[i]);
            }
        }
        return bean;
    }

    private static Object invoke(Method method, Object object, Object... arguments) {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException failure) {
            throw SparkErrors.sneaky(failure.getCause());
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }
}
