package io.sabot.spark.internal;

import io.sabot.engine.function.Carriers;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.SimpleType;
import io.sabot.engine.type.cast.CastContext;
import io.sabot.engine.type.cast.Casts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZoneId;

/** Objects of one value: numbers, texts, times, bytes. */
record LeafForm(Class<?> objectClass, DataType type, boolean nullable) implements ObjectForm {

    @Override
    public Object encode(Object object) {
        return ExternalValues.boxed(object, type);
    }

    @Override
    public Reader reader(DataType source) {
        Upcasts.check(source, type, objectClass);
        if (source.equals(type) && isBox()) {
            return value -> value;
        }
        boolean javaTime = objectClass.getPackageName().equals("java.time");
        if (!isWidened(source)) {
            ZoneId zone = ActiveSettings.zone(ActiveEngine.settings());
            CastContext cast = CastContext.of(source, type, EvalMode.ANSI, zone, null);
            ValueDecoder decoder = new ValueDecoder(type, javaTime);
            return value -> JavaTimes.as(objectClass, decoder.decode(Casts.cast(value, cast)));
        }
        ValueDecoder decoder = new ValueDecoder(source, javaTime);
        if (objectClass == BigInteger.class) {
            return value -> number(decoder.decode(value)).toBigInteger();
        }
        if (source.equals(type) || source.storage() == type.storage() && !(type instanceof DecimalType)) {
            return value -> JavaTimes.as(objectClass, decoder.decode(value));
        }
        return value -> widened(decoder.decode(value));
    }

    /** The engine's box of the value is the program's object. */
    private boolean isBox() {
        return type instanceof SimpleType simple
                && switch (simple) {
                    case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE ->
                        objectClass.isPrimitive() || objectClass == Carriers.boxed(type.storage());
                    default -> false;
                };
    }

    /** What has a text or a time of its own rules is cast as in a query. */
    private boolean isWidened(DataType source) {
        boolean plainText = source.isString() || source.isIntegral() || source == DataType.BOOLEAN;
        return source == DataType.NULL
                || (!type.isString() || plainText) && !(source == DataType.DATE && type == DataType.TIMESTAMP);
    }

    private Object widened(Object value) {
        if (type.isString()) {
            return value.toString();
        }
        if (type instanceof DecimalType) {
            return number(value);
        }
        if (value instanceof Number number) {
            return widened(number);
        }
        return JavaTimes.as(objectClass, value);
    }

    private Object widened(Number number) {
        if (type == DataType.SHORT) {
            return number.shortValue();
        }
        if (type == DataType.INT) {
            return number.intValue();
        }
        if (type == DataType.LONG) {
            return number.longValue();
        }
        return type == DataType.FLOAT ? (Object) number.floatValue() : (Object) number.doubleValue();
    }

    private static BigDecimal number(Object value) {
        return value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(((Number) value).longValue());
    }
}
