package io.sabot.spark.internal;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import io.sabot.spark.sql.types.ArrayType;
import io.sabot.spark.sql.types.DataTypes;
import io.sabot.spark.sql.types.DecimalType;
import io.sabot.spark.sql.types.MapType;
import io.sabot.spark.sql.types.Metadata;
import io.sabot.spark.sql.types.StructField;
import io.sabot.spark.unsafe.types.CalendarInterval;
import io.sabot.spark.unsafe.types.VariantVal;
import java.beans.BeanInfo;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
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
    private Beans() {}

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

    static io.sabot.spark.sql.types.StructType schema(Class<?> beanClass) {
        return bean(beanClass, new LinkedHashSet<>(), new HashMap<>());
    }

    /** The type of a column whose values are of a class. */
    static io.sabot.spark.sql.types.DataType type(Type type) {
        return type(type, new LinkedHashSet<>(), new HashMap<>());
    }

    private static io.sabot.spark.sql.types.StructType bean(
            Class<?> beanClass, Set<Class<?>> enclosing, Map<TypeVariable<?>, Type> bindings) {
        if (!enclosing.add(beanClass)) {
            throw SparkErrors.unsupportedOperation(
                    "CIRCULAR_CLASS_REFERENCE", "t", "'class " + beanClass.getName() + "'");
        }
        List<StructField> fields = new ArrayList<>();
        for (PropertyDescriptor property : properties(beanClass)) {
            Method read = property.getReadMethod();
            io.sabot.spark.sql.types.DataType type = type(read.getGenericReturnType(), enclosing, bindings);
            boolean nullable = !read.getReturnType().isPrimitive();
            fields.add(new StructField(property.getName(), type, nullable, Metadata.empty()));
        }
        enclosing.remove(beanClass);
        return new io.sabot.spark.sql.types.StructType(fields.toArray(new StructField[0]));
    }

    private static io.sabot.spark.sql.types.DataType type(
            Type type, Set<Class<?>> enclosing, Map<TypeVariable<?>, Type> bindings) {
        if (type instanceof TypeVariable<?> variable && bindings.containsKey(variable)) {
            return type(bindings.get(variable), enclosing, bindings);
        }
        if (type instanceof ParameterizedType parameterized) {
            return parameterized(parameterized, enclosing, bindings);
        }
        if (!(type instanceof Class<?> valueClass)) {
            throw unsupported(type);
        }
        io.sabot.spark.sql.types.DataType simple = simple(valueClass);
        if (simple != null) {
            return simple;
        }
        if (valueClass.isArray()) {
            Class<?> element = valueClass.getComponentType();
            return new ArrayType(type(element, enclosing, bindings), !element.isPrimitive());
        }
        if (valueClass.isEnum()) {
            return DataTypes.StringType;
        }
        if (List.class.isAssignableFrom(valueClass) || Map.class.isAssignableFrom(valueClass)) {
            throw unsupported(type);
        }
        return bean(valueClass, enclosing, bindings);
    }

    private static io.sabot.spark.sql.types.DataType parameterized(
            ParameterizedType type, Set<Class<?>> enclosing, Map<TypeVariable<?>, Type> bindings) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        boolean set = Set.class.isAssignableFrom(raw);
        if ((List.class.isAssignableFrom(raw) || set) && arguments.length == 1) {
            return new ArrayType(type(arguments[0], enclosing, bindings), true);
        }
        if (Map.class.isAssignableFrom(raw) && arguments.length == 2) {
            return new MapType(type(arguments[0], enclosing, bindings), type(arguments[1], enclosing, bindings), true);
        }
        Map<TypeVariable<?>, Type> inner = new HashMap<>(bindings);
        for (int i = 0; i < arguments.length; i++) {
            inner.put(raw.getTypeParameters()[i], arguments[i]);
        }
        return bean(raw, enclosing, inner);
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

    /** The rows of beans of one class, each boxed as a struct of {@code type}. */
    static List<Object[]> rows(List<?> beans, Class<?> beanClass, StructType type) {
        List<PropertyDescriptor> properties = properties(beanClass);
        List<Object[]> rows = new ArrayList<>(beans.size());
        for (Object bean : beans) {
            rows.add(row(bean, properties, type));
        }
        return rows;
    }

    private static Object[] row(Object bean, List<PropertyDescriptor> properties, StructType type) {
        Object[] values = new Object[properties.size()];
        for (int i = 0; i < values.length; i++) {
            Method read = properties.get(i).getReadMethod();
            values[i] =
                    boxed(read(read, bean), read.getReturnType(), type.field(i).type());
        }
        return values;
    }

    private static Object boxed(Object value, Class<?> declared, DataType type) {
        if (value != null && type instanceof StructType struct) {
            return new StructValue(row(value, properties(declared), struct));
        }
        return ExternalValues.boxed(value, type);
    }

    private static Object read(Method read, Object bean) {
        try {
            read.setAccessible(true);
            return read.invoke(bean);
        } catch (InvocationTargetException e) {
            throw SparkErrors.sneaky(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
