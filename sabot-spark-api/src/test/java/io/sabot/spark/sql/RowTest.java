package io.sabot.spark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.spark.SparkRuntimeException;
import io.sabot.spark.SparkThrowable;
import io.sabot.spark.SparkUnsupportedOperationException;
import io.sabot.spark.sql.catalyst.expressions.GenericRowWithSchema;
import io.sabot.spark.sql.types.DataTypes;
import io.sabot.spark.sql.types.StructType;
import io.sabot.spark.unsafe.types.CalendarInterval;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expectations are what Spark 4.2.0 answered to the same calls. */
class RowTest {
    private static final Row ROW = RowFactory.create(1, "x", null, 2.5, new BigDecimal("1.50"), Float.NaN);
    private static final StructType SCHEMA = new StructType()
            .add("i", DataTypes.IntegerType)
            .add("s", DataTypes.StringType)
            .add("d", DataTypes.DateType)
            .add("b", DataTypes.BinaryType)
            .add("n", new StructType().add("x", DataTypes.DoubleType).add("y", DataTypes.FloatType))
            .add("nul", DataTypes.StringType);

    private static Row structured() {
        StructType inner = (StructType) SCHEMA.apply("n").dataType();
        Row nested = new GenericRowWithSchema(new Object[] {1e20, Float.NaN}, inner);
        return new GenericRowWithSchema(
                new Object[] {1, "a\"b", Date.valueOf("1500-01-02"), new byte[] {1, 2}, nested, null}, SCHEMA);
    }

    @Test
    void rowsPrintTheirValues() {
        assertThat(ROW).hasToString("[1,x,null,2.5,1.50,NaN]");
        assertThat(ROW.mkString()).isEqualTo("1xnull2.51.50NaN");
        assertThat(ROW.mkString("<", "|", ">")).isEqualTo("<1|x|null|2.5|1.50|NaN>");
        assertThat(Row.empty()).hasToString("[]");
    }

    @Test
    void rowsAreEqualAsScalaSequencesAre() {
        assertThat(RowFactory.create(1, "a")).isEqualTo(RowFactory.create(1L, "a"));
        assertThat(RowFactory.create(1, "a")).hasSameHashCodeAs(2076626575);
        assertThat(RowFactory.create(1L, "a")).hasSameHashCodeAs(2076626575);
        assertThat(RowFactory.create(1.5, null, "b", 1.0, new BigDecimal("2.0"), 2f))
                .hasSameHashCodeAs(124798861);
        assertThat(RowFactory.create()).hasSameHashCodeAs(473519988);
        assertThat(RowFactory.create(new BigDecimal("1.0"))).isEqualTo(RowFactory.create(new BigDecimal("1.00")));
        assertThat(RowFactory.create((Object) new byte[] {1})).isEqualTo(RowFactory.create((Object) new byte[] {1}));
        assertThat(RowFactory.create(Double.NaN)).isEqualTo(RowFactory.create(Double.NaN));
        assertThat(RowFactory.create(1)).isNotEqualTo(RowFactory.create(1, 2));
    }

    @Test
    void valuesAreReadByType() {
        assertThat(ROW.getInt(0)).isEqualTo(1);
        assertThat(ROW.<Integer>getAs(0)).isEqualTo(1);
        assertThat(ROW.getDecimal(4)).isEqualTo(new BigDecimal("1.50"));
        assertThat(ROW.anyNull()).isTrue();
        assertThatThrownBy(() -> ROW.getLong(0)).isInstanceOf(ClassCastException.class);
        assertThatThrownBy(() -> ROW.getInt(2))
                .isInstanceOf(SparkRuntimeException.class)
                .hasMessage("[ROW_VALUE_IS_NULL] Found NULL in a row at the index 2, expected a non-NULL value."
                        + " SQLSTATE: 22023");
        assertThatThrownBy(() -> ROW.get(77))
                .isInstanceOf(ArrayIndexOutOfBoundsException.class)
                .hasMessage("Index 77 out of bounds for length 6");
    }

    @Test
    void namesNeedASchema() {
        assertThat(structured().<String>getAs("s")).isEqualTo("a\"b");
        assertThatThrownBy(() -> ROW.getAs("x"))
                .isInstanceOf(SparkUnsupportedOperationException.class)
                .hasMessage("[UNSUPPORTED_CALL.FIELD_INDEX] Cannot call the method \"fieldIndex\" of the class \"Row\"."
                        + " The row shall have a schema to get an index of the field `x`. SQLSTATE: 0A000")
                .satisfies(error -> assertThat(((SparkThrowable) error).getMessageParameters())
                        .isEqualTo(Map.of("methodName", "fieldIndex", "className", "Row", "fieldName", "`x`")));
        assertThatThrownBy(ROW::json).hasMessage("requirement failed: JSON serialization requires a non-null schema.");
    }

    @Test
    void rowsBecomeJson() {
        assertThat(structured().json())
                .isEqualTo("{\"i\":1,\"s\":\"a\\\"b\",\"d\":\"1500-01-02\",\"b\":\"AQI=\","
                        + "\"n\":{\"x\":1.0E20,\"y\":\"NaN\"},\"nul\":null}");
        assertThat(structured().getStruct(4).prettyJson()).isEqualTo("{\n  \"x\" : 1.0E20,\n  \"y\" : \"NaN\"\n}");
    }

    @Test
    void intervalsPrintTheirParts() {
        assertThat(new CalendarInterval(0, 0, 0)).hasToString("0 seconds");
        assertThat(new CalendarInterval(-14, 3, -3723000001L))
                .hasToString("-1 years -2 months 3 days -1 hours -2 minutes -3.000001 seconds");
        assertThat(new CalendarInterval(25, 0, 3661500000L))
                .hasToString("2 years 1 months 1 hours 1 minutes 1.5 seconds");
    }

    @Test
    void timestampsKeepTheirMicroseconds() {
        Timestamp timestamp = Timestamp.valueOf("2020-01-02 03:04:05.123456");
        Row row =
                new GenericRowWithSchema(new Object[] {timestamp}, new StructType().add("t", DataTypes.TimestampType));

        assertThat(row.getTimestamp(0)).isEqualTo(timestamp);
        assertThat(row.json()).isEqualTo("{\"t\":\"2020-01-02 03:04:05\"}");
    }
}
