package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.TimeType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Functions without arguments whose value is fixed when the statement starts. */
final class SessionValues {
    private SessionValues() {}

    static BoundExpr bind(String name, BindContext context) {
        Instant now = context.now();
        ZonedDateTime local = now.atZone(context.zone());
        return switch (name) {
            case "current_date", "curdate" -> literal((int) local.toLocalDate().toEpochDay(), DataType.DATE);
            case "current_timestamp", "now" -> literal(micros(now), DataType.TIMESTAMP);
            case "localtimestamp" -> literal(micros(local.toLocalDateTime()), DataType.TIMESTAMP_NTZ);
            case "current_time" -> literal(local.toLocalTime().toNanoOfDay() / 1000 * 1000, TimeType.MICROS);
            case "current_timezone" -> literal(Slice.of(context.zone().getId()), DataType.STRING);
            case "current_user", "user", "session_user" ->
                literal(Slice.of(System.getProperty("user.name")), DataType.STRING);
            case "current_database", "current_schema" ->
                literal(Slice.of(context.catalog().currentDatabase()), DataType.STRING);
            case "current_path" ->
                literal(
                        Slice.of("system.builtin,system.session,spark_catalog."
                                + context.catalog().currentDatabase()),
                        DataType.STRING);
            case "current_catalog" -> literal(Slice.of("spark_catalog"), DataType.STRING);
            default -> throw QueryException.unsupported(name);
        };
    }

    private static BoundExpr literal(Object value, DataType type) {
        return new BoundExpr.Literal(value, type);
    }

    private static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1000);
    }

    private static long micros(LocalDateTime time) {
        return micros(time.toInstant(ZoneOffset.UTC));
    }
}
