package io.sabot.spark.sql;

import io.sabot.spark.internal.SabotEncoder;
import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.sql.types.DataType;
import io.sabot.spark.sql.types.DataTypes;
import io.sabot.spark.sql.types.DecimalType;
import io.sabot.spark.sql.types.StructType;
import io.sabot.spark.sql.types.TimeType;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import scala.Tuple2;
import scala.Tuple3;
import scala.Tuple4;
import scala.Tuple5;

/** Makes encoders. */
public final class Encoders {
    private Encoders() {}

    private static <T> Encoder<T> value(Class<T> valueClass, DataType type) {
        return SabotEncoder.value(valueClass, type, true);
    }

    public static Encoder<Boolean> BOOLEAN() {
        return value(Boolean.class, DataTypes.BooleanType);
    }

    public static Encoder<Byte> BYTE() {
        return value(Byte.class, DataTypes.ByteType);
    }

    public static Encoder<Short> SHORT() {
        return value(Short.class, DataTypes.ShortType);
    }

    public static Encoder<Integer> INT() {
        return value(Integer.class, DataTypes.IntegerType);
    }

    public static Encoder<Long> LONG() {
        return value(Long.class, DataTypes.LongType);
    }

    public static Encoder<Float> FLOAT() {
        return value(Float.class, DataTypes.FloatType);
    }

    public static Encoder<Double> DOUBLE() {
        return value(Double.class, DataTypes.DoubleType);
    }

    public static Encoder<String> STRING() {
        return value(String.class, DataTypes.StringType);
    }

    public static Encoder<String> CHAR(int length) {
        return value(String.class, DataTypes.createCharType(length));
    }

    public static Encoder<String> VARCHAR(int length) {
        return value(String.class, DataTypes.createVarcharType(length));
    }

    public static Encoder<BigDecimal> DECIMAL() {
        return value(BigDecimal.class, DecimalType.SYSTEM_DEFAULT());
    }

    public static Encoder<Date> DATE() {
        return value(Date.class, DataTypes.DateType);
    }

    public static Encoder<LocalDate> LOCALDATE() {
        return value(LocalDate.class, DataTypes.DateType);
    }

    public static Encoder<LocalDateTime> LOCALDATETIME() {
        return value(LocalDateTime.class, DataTypes.TimestampNTZType);
    }

    public static Encoder<Timestamp> TIMESTAMP() {
        return value(Timestamp.class, DataTypes.TimestampType);
    }

    public static Encoder<Instant> INSTANT() {
        return value(Instant.class, DataTypes.TimestampType);
    }

    public static Encoder<LocalTime> LOCALTIME() {
        return value(LocalTime.class, TimeType.apply());
    }

    public static Encoder<byte[]> BINARY() {
        return value(byte[].class, DataTypes.BinaryType);
    }

    public static Encoder<Duration> DURATION() {
        return value(Duration.class, DataTypes.createDayTimeIntervalType());
    }

    public static Encoder<Period> PERIOD() {
        return value(Period.class, DataTypes.createYearMonthIntervalType());
    }

    public static Encoder<Row> row(StructType schema) {
        return SabotEncoder.rows(schema);
    }

    public static Encoder<Object> scalaBoolean() {
        return primitive(Boolean.class, DataTypes.BooleanType);
    }

    public static Encoder<Object> scalaByte() {
        return primitive(Byte.class, DataTypes.ByteType);
    }

    public static Encoder<Object> scalaShort() {
        return primitive(Short.class, DataTypes.ShortType);
    }

    public static Encoder<Object> scalaInt() {
        return primitive(Integer.class, DataTypes.IntegerType);
    }

    public static Encoder<Object> scalaLong() {
        return primitive(Long.class, DataTypes.LongType);
    }

    public static Encoder<Object> scalaFloat() {
        return primitive(Float.class, DataTypes.FloatType);
    }

    public static Encoder<Object> scalaDouble() {
        return primitive(Double.class, DataTypes.DoubleType);
    }

    @SuppressWarnings("unchecked")
    private static Encoder<Object> primitive(Class<?> boxed, DataType type) {
        return SabotEncoder.value((Class<Object>) boxed, type, false);
    }

    public static <T> Encoder<T> bean(Class<T> beanClass) {
        return SabotEncoder.bean(beanClass);
    }

    public static <T> Encoder<T> kryo(Class<T> clazz) {
        checkSerialized(clazz);
        return SabotEncoder.kryo(clazz);
    }

    public static <T> Encoder<T> javaSerialization(Class<T> clazz) {
        checkSerialized(clazz);
        return SabotEncoder.serialized(clazz);
    }

    private static void checkSerialized(Class<?> clazz) {
        if (clazz.isPrimitive()) {
            throw SparkErrors.unsupportedOperation("_LEGACY_ERROR_TEMP_2230");
        }
        if (!Modifier.isPublic(clazz.getModifiers())) {
            throw SparkErrors.unsupportedOperation("_LEGACY_ERROR_TEMP_2229", "name", clazz.getName());
        }
    }

    public static <T1, T2> Encoder<Tuple2<T1, T2>> tuple(Encoder<T1> e1, Encoder<T2> e2) {
        return SabotEncoder.tuple(e1, e2);
    }

    public static <T1, T2, T3> Encoder<Tuple3<T1, T2, T3>> tuple(Encoder<T1> e1, Encoder<T2> e2, Encoder<T3> e3) {
        return SabotEncoder.tuple(e1, e2, e3);
    }

    public static <T1, T2, T3, T4> Encoder<Tuple4<T1, T2, T3, T4>> tuple(
            Encoder<T1> e1, Encoder<T2> e2, Encoder<T3> e3, Encoder<T4> e4) {
        return SabotEncoder.tuple(e1, e2, e3, e4);
    }

    public static <T1, T2, T3, T4, T5> Encoder<Tuple5<T1, T2, T3, T4, T5>> tuple(
            Encoder<T1> e1, Encoder<T2> e2, Encoder<T3> e3, Encoder<T4> e4, Encoder<T5> e5) {
        return SabotEncoder.tuple(e1, e2, e3, e4, e5);
    }
}
