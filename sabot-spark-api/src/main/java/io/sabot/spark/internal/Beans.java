package io.sabot.spark.internal;

import io.sabot.spark.sql.types.DataTypes;
import io.sabot.spark.sql.types.DecimalType;
import io.sabot.spark.unsafe.types.CalendarInterval;
import io.sabot.spark.unsafe.types.VariantVal;
import java.beans.BeanInfo;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * JavaBeans as rows: a column for each property that can be read, sorted by name; primitives are never null (Spark's
 * {@code JavaTypeInference}).
 */
final class Beans {
    private final boolean enums;
    /** Classes of the beans around the one in hand. */
    private final Set<Class<?>> enclosing = new LinkedHashSet<>();

    private Beans(boolean enums) {
        this.enums = enums;
    }

    /** The properties of a bean class, sorted by name. */
    private static List<PropertyDescriptor> properties(Class<?> beanClass) {
        BeanInfo info;
        try {
            info = Introspector.getBeanInfo(beanClass);
        } catch (IntrospectionException e) {
            throw new IllegalArgumentException(e);
        }
        List<PropertyDescriptor> properties = new ArrayList<>();
        for (PropertyDescriptor property : info.getPropertyDescriptors()) {
            boolean own =
                    !property.getName().equals("class") && !property.getName().equals("declaringClass");
            if (own && property.getReadMethod() != null) {
                properties.add(property);
            }
        }
        return properties;
    }

    /** The form of objects of a class. @throws SparkUnsupportedOperationException when it cannot be told from the class */
    static ObjectForm form(Type type) {
        return new Beans(true).form(type, new HashMap<>());
    }

    /** As {@link #form(Type)} for a class that must be a bean. */
    static BeanForm bean(Class<?> beanClass) {
        return new Beans(true).bean(beanClass, new HashMap<>());
    }

    /** As {@link #bean(Class)} for a frame of beans: constants of an enum cannot be its texts. */
    static BeanForm beanOfFrame(Class<?> beanClass) {
        return new Beans(false).bean(beanClass, new HashMap<>());
    }

    private BeanForm bean(Class<?> beanClass, Map<TypeVariable<?>, Type> bindings) {
        if (!enclosing.add(beanClass)) {
            throw SparkErrors.unsupportedOperation(
                    "CIRCULAR_CLASS_REFERENCE", "t", "'class " + beanClass.getName() + "'");
        }
        // Objects of an interface could not be made.
        if (beanClass.isInterface()) {
            throw SparkErrors.unsupportedOperation(
                    "BEAN_ENCODER_INTERFACE_NOT_SUPPORTED", "className", beanClass.getName());
        }
        List<PropertyDescriptor> properties = properties(beanClass);
        Map<TypeVariable<?>, Type> all = inherited(beanClass);
        all.putAll(bindings);
        List<ObjectForm> forms = new ArrayList<>();
        for (PropertyDescriptor property : properties) {
            forms.add(form(property.getReadMethod().getGenericReturnType(), all));
        }
        enclosing.remove(beanClass);
        return new BeanForm(beanClass, properties, forms);
    }

    /** What the superclasses' variables are bound to, which may be variables again. */
    private static Map<TypeVariable<?>, Type> inherited(Class<?> beanClass) {
        Map<TypeVariable<?>, Type> bindings = new HashMap<>();
        for (Class<?> one = beanClass; one != null; one = one.getSuperclass()) {
            if (one.getGenericSuperclass() instanceof ParameterizedType parent) {
                bind(parent, bindings);
            }
        }
        return bindings;
    }

    private static void bind(ParameterizedType type, Map<TypeVariable<?>, Type> bindings) {
        Type[] arguments = type.getActualTypeArguments();
        TypeVariable<?>[] variables = ((Class<?>) type.getRawType()).getTypeParameters();
        for (int i = 0; i < arguments.length; i++) {
            bindings.put(variables[i], arguments[i]);
        }
    }

    private ObjectForm form(Type type, Map<TypeVariable<?>, Type> bindings) {
        if (type instanceof TypeVariable<?> variable && bindings.containsKey(variable)) {
            return form(bindings.get(variable), bindings);
        }
        if (type instanceof ParameterizedType parameterized) {
            return parameterized(parameterized, bindings);
        }
        if (!(type instanceof Class<?> valueClass)) {
            throw unsupported(type);
        }
        io.sabot.spark.sql.types.DataType simple = simple(valueClass);
        if (simple != null) {
            return new LeafForm(valueClass, ToEngine.type(simple), !valueClass.isPrimitive());
        }
        if (valueClass.isArray()) {
            return new ListForm(valueClass, form(valueClass.getComponentType(), bindings));
        }
        if (valueClass.isEnum()) {
            return enums
                    ? new EnumForm(valueClass)
                    : new LeafForm(valueClass, io.sabot.engine.type.DataType.STRING, true);
        }
        if (List.class.isAssignableFrom(valueClass) || Map.class.isAssignableFrom(valueClass)) {
            throw unsupported(type);
        }
        return bean(valueClass, bindings);
    }

    private ObjectForm parameterized(ParameterizedType type, Map<TypeVariable<?>, Type> bindings) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        boolean set = Set.class.isAssignableFrom(raw);
        if ((List.class.isAssignableFrom(raw) || set) && arguments.length == 1) {
            return new ListForm(raw, form(arguments[0], bindings));
        }
        if (Map.class.isAssignableFrom(raw) && arguments.length == 2) {
            return new MapForm(raw, form(arguments[0], bindings), form(arguments[1], bindings));
        }
        Map<TypeVariable<?>, Type> inner = new HashMap<>(bindings);
        bind(type, inner);
        return bean(raw, inner);
    }

    private static io.sabot.spark.sql.types.DataType simple(Class<?> valueClass) {
        if (valueClass == int.class || valueClass == Integer.class) {
            return DataTypes.IntegerType;
        }
        if (valueClass == long.class || valueClass == Long.class) {
            return DataTypes.LongType;
        }
        if (valueClass == String.class) {
            return DataTypes.StringType;
        }
        if (valueClass == double.class || valueClass == Double.class) {
            return DataTypes.DoubleType;
        }
        if (valueClass == boolean.class || valueClass == Boolean.class) {
            return DataTypes.BooleanType;
        }
        if (valueClass == float.class || valueClass == Float.class) {
            return DataTypes.FloatType;
        }
        if (valueClass == short.class || valueClass == Short.class) {
            return DataTypes.ShortType;
        }
        if (valueClass == byte.class || valueClass == Byte.class) {
            return DataTypes.ByteType;
        }
        if (valueClass == byte[].class) {
            return DataTypes.BinaryType;
        }
        if (valueClass == BigDecimal.class) {
            return DecimalType.SYSTEM_DEFAULT();
        }
        if (valueClass == BigInteger.class) {
            return new DecimalType(38, 0);
        }
        return timeType(valueClass);
    }

    private static io.sabot.spark.sql.types.DataType timeType(Class<?> valueClass) {
        if (valueClass == java.sql.Date.class || valueClass == LocalDate.class) {
            return DataTypes.DateType;
        }
        if (valueClass == java.sql.Timestamp.class || valueClass == Instant.class) {
            return DataTypes.TimestampType;
        }
        if (valueClass == LocalDateTime.class) {
            return DataTypes.TimestampNTZType;
        }
        if (valueClass == LocalTime.class) {
            return io.sabot.spark.sql.types.TimeType.apply();
        }
        if (valueClass == Duration.class) {
            return DataTypes.createDayTimeIntervalType();
        }
        if (valueClass == Period.class) {
            return DataTypes.createYearMonthIntervalType();
        }
        if (valueClass == CalendarInterval.class) {
            return DataTypes.CalendarIntervalType;
        }
        return valueClass == VariantVal.class ? DataTypes.VariantType : null;
    }

    private static RuntimeException unsupported(Type type) {
        return SparkErrors.unsupportedOperation("ENCODER_NOT_FOUND", "typeName", type.getTypeName());
    }
}
