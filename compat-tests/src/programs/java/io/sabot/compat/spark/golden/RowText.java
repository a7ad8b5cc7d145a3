package io.sabot.compat.spark.golden;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** Rows as Spark's command line prints them (HiveResult): tabs between columns, JSON-like nesting. */
final class RowText {

    private static final DateTimeFormatter TIMESTAMP = fractions("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = fractions("HH:mm:ss");

    private final ZoneId zone;
    private final String binaryStyle;

    private RowText(ZoneId zone, String binaryStyle) {
        this.zone = zone;
        this.binaryStyle = binaryStyle;
    }

    static RowText in(SparkSession session) {
        String zone = session.conf().get("spark.sql.session.timeZone");
        String style = session.conf().get("spark.sql.binaryOutputStyle", "UTF-8");
        return new RowText(ZoneId.of(zone, ZoneId.SHORT_IDS), style);
    }

    static String describedColumn(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.length(); i++) {
            cells.add(String.format("%-20s", row.isNullAt(i) ? "" : row.getString(i)));
        }
        return String.join("\t", cells);
    }

    String of(Row row, StructType schema) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.length(); i++) {
            Object value = row.get(i);
            cells.add(value == null ? "NULL" : value(value, schema.apply(i).dataType(), false));
        }
        return String.join("\t", cells);
    }

    private String nested(Object value, DataType type) {
        return value == null ? "null" : value(value, type, true);
    }

    private String value(Object value, DataType type, boolean nested) {
        if (value instanceof String text) {
            return nested ? '"' + text + '"' : text;
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Instant instant) {
            return TIMESTAMP.format(instant.atZone(zone));
        }
        if (value instanceof LocalDateTime timestamp) {
            return TIMESTAMP.format(timestamp);
        }
        if (value instanceof LocalTime time) {
            return TIME.format(time);
        }
        if (value instanceof Period period) {
            return yearMonth(period.toTotalMonths());
        }
        if (value instanceof Duration duration) {
            return dayTime(withinField(duration, type));
        }
        if (value instanceof byte[] bytes) {
            return binary(bytes);
        }
        if (value instanceof Row row) {
            return struct(row, (StructType) type);
        }
        if (value instanceof scala.collection.Seq<?> elements) {
            DataType elementType = ((ArrayType) type).elementType();
            return CollectionConverters.asJava(elements).stream()
                    .map(element -> nested(element, elementType))
                    .collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof scala.collection.Map<?, ?> entries) {
            return map(CollectionConverters.asJava(entries), (MapType) type);
        }
        return value.toString();
    }

    private String struct(Row row, StructType type) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < row.length(); i++) {
            fields.add('"' + type.apply(i).name() + "\":"
                    + nested(row.get(i), type.apply(i).dataType()));
        }
        return '{' + String.join(",", fields) + '}';
    }

    private String map(Map<?, ?> entries, MapType type) {
        return entries.entrySet().stream()
                .map(entry -> nested(entry.getKey(), type.keyType()) + ":" + nested(entry.getValue(), type.valueType()))
                .sorted()
                .collect(Collectors.joining(",", "{", "}"));
    }

    private String binary(byte[] bytes) {
        return switch (binaryStyle.toUpperCase(Locale.ROOT)) {
            case "BASIC" -> Arrays.toString(bytes);
            case "BASE64" -> Base64.getEncoder().withoutPadding().encodeToString(bytes);
            case "HEX" -> HexFormat.of().withUpperCase().formatHex(bytes);
            case "HEX_DISCRETE" ->
                '[' + HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes) + ']';
            default -> new String(bytes, StandardCharsets.UTF_8);
        };
    }

    private static String yearMonth(long months) {
        long magnitude = Math.abs(months);
        return (months < 0 ? "-" : "") + magnitude / 12 + '-' + magnitude % 12;
    }

    /** An interval type ends in a field, below which a value is not shown. */
    private static Duration withinField(Duration duration, DataType type) {
        String name = type.typeName();
        return switch (name.substring(name.lastIndexOf(' ') + 1)) {
            case "day" -> duration.truncatedTo(ChronoUnit.DAYS);
            case "hour" -> duration.truncatedTo(ChronoUnit.HOURS);
            case "minute" -> duration.truncatedTo(ChronoUnit.MINUTES);
            default -> duration;
        };
    }

    private static String dayTime(Duration duration) {
        Duration magnitude = duration.abs();
        return String.format(
                Locale.ROOT,
                "%s%d %02d:%02d:%02d.%09d",
                duration.isNegative() ? "-" : "",
                magnitude.toDays(),
                magnitude.toHoursPart(),
                magnitude.toMinutesPart(),
                magnitude.toSecondsPart(),
                magnitude.toNanosPart());
    }

    private static DateTimeFormatter fractions(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .toFormatter(Locale.US);
    }
}
