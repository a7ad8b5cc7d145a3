package io.sabot.spark.sql;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sabot.spark.internal.ActiveSettings;
import io.sabot.spark.internal.JavaTimes;
import io.sabot.spark.internal.Json;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.internal.SparkErrors;
import io.sabot.spark.sql.types.ArrayType;
import io.sabot.spark.sql.types.BinaryType;
import io.sabot.spark.sql.types.DataType;
import io.sabot.spark.sql.types.Decimal;
import io.sabot.spark.sql.types.MapType;
import io.sabot.spark.sql.types.StringType;
import io.sabot.spark.sql.types.StructType;
import io.sabot.spark.sql.types.UserDefinedType;
import io.sabot.spark.unsafe.types.CalendarInterval;
import java.io.IOException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import scala.collection.Seq;
import scala.collection.mutable.ArraySeq;

/** Rows as JSON. */
final class RowJson {
    private RowJson() {}

    static String compact(Row row) {
        requireSchema(row);
        return Json.compact(json -> write(row, row.schema(), json));
    }

    static String pretty(Row row) {
        requireSchema(row);
        return Json.pretty(json -> write(row, row.schema(), json));
    }

    private static void requireSchema(Row row) {
        if (row.schema() == null) {
            throw new IllegalArgumentException("requirement failed: JSON serialization requires a non-null schema.");
        }
    }

    private static void write(Object value, DataType type, JsonGenerator json) throws IOException {
        if (value == null
                || value instanceof Boolean
                || value instanceof Number
                || value instanceof String
                || value instanceof CalendarInterval) {
            Json.writeScalar(value, json);
        } else if (value instanceof Decimal decimal) {
            Json.writeScalar(decimal.toJavaBigDecimal(), json);
        } else if (value instanceof byte[] bytes && type instanceof BinaryType) {
            json.writeString(Base64.getEncoder().encodeToString(bytes));
        } else if (value instanceof LocalDate || value instanceof Date) {
            json.writeString(date(value));
        } else if (value instanceof Instant || value instanceof Timestamp) {
            json.writeString(timestamp(value));
        } else if (value instanceof Seq<?> elements && isPlain(elements) && type instanceof ArrayType array) {
            writeArray(ScalaCollections.list(elements), array.elementType(), json);
        } else if (value instanceof Object[] elements && type instanceof ArrayType array) {
            writeArray(Arrays.asList(elements), array.elementType(), json);
        } else if (value instanceof scala.collection.immutable.Map<?, ?> entries && type instanceof MapType map) {
            writeMap(ScalaCollections.javaMap(entries), map, json);
        } else if (value instanceof Row row && type instanceof StructType struct) {
            writeStruct(row, struct, json);
        } else if (type instanceof UserDefinedType<?> userType) {
            writeUserDefined(value, userType, json);
        } else {
            throw SparkErrors.illegalArgument(
                    "FAILED_ROW_TO_JSON",
                    "value",
                    "'" + value + "'",
                    "class",
                    value.getClass().toString(),
                    "sqlType",
                    "\"" + type.toString().toUpperCase(Locale.ROOT) + "\"");
        }
    }

    /** Spark takes no other sequences, nor mutable maps. */
    private static boolean isPlain(Seq<?> elements) {
        return elements instanceof scala.collection.immutable.Seq || elements instanceof ArraySeq;
    }

    private static <T> void writeUserDefined(Object value, UserDefinedType<T> type, JsonGenerator json)
            throws IOException {
        write(type.serialize(type.userClass().cast(value)), type.sqlType(), json);
    }

    private static void writeArray(List<?> elements, DataType type, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Object element : elements) {
            write(element, type, json);
        }
        json.writeEndArray();
    }

    /** An object, sorted by key, when keys are strings; otherwise an array of pairs. */
    private static void writeMap(Map<?, ?> entries, MapType type, JsonGenerator json) throws IOException {
        if (type.keyType() instanceof StringType) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : new TreeMap<>(entries).entrySet()) {
                json.writeFieldName((String) entry.getKey());
                write(entry.getValue(), type.valueType(), json);
            }
            json.writeEndObject();
            return;
        }
        json.writeStartArray();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            json.writeStartObject();
            json.writeFieldName("key");
            write(entry.getKey(), type.keyType(), json);
            json.writeFieldName("value");
            write(entry.getValue(), type.valueType(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeStruct(Row row, StructType type, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < row.length(); i++) {
            json.writeFieldName(type.apply(i).name());
            write(row.get(i), type.apply(i).dataType(), json);
        }
        json.writeEndObject();
    }

    private static String date(Object value) {
        LocalDate date = value instanceof Date sqlDate ? JavaTimes.localDate(sqlDate) : (LocalDate) value;
        return DateTimeFormatter.ofPattern("uuuu-MM-dd").format(date);
    }

    private static String timestamp(Object value) {
        Instant instant = value instanceof Timestamp sqlTimestamp ? JavaTimes.instant(sqlTimestamp) : (Instant) value;
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
                .format(instant.atZone(ZoneId.of(ActiveSettings.timeZone(), ZoneId.SHORT_IDS)));
    }
}
