package io.sabot.spark.internal;

import java.beans.PropertyDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

/** JavaBeans: a field for each property that can be read. */
final class BeanForm extends FieldsForm {
    private final List<PropertyDescriptor> properties;

    BeanForm(Class<?> beanClass, List<PropertyDescriptor> properties, List<ObjectForm> forms) {
        super(beanClass, properties.stream().map(PropertyDescriptor::getName).toList(), forms);
        this.properties = properties;
        properties.forEach(property -> {
            property.getReadMethod().setAccessible(true);
            if (property.getWriteMethod() != null) {
                property.getWriteMethod().setAccessible(true);
            }
        });
    }

    @Override
    Object field(Object object, int index) {
        return invoke(properties.get(index).getReadMethod(), object);
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
