package io.sabot.engine.function.datetime;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.time.TimeZones;
import io.sabot.engine.type.time.ZoneOffsets;
import java.util.List;

/** Timestamps read on the clock of another zone. */
public final class ZoneMethods {
    private ZoneMethods() {}

    /** State: the zone of the session. */
    public static ZoneOffsets session(Object[] constants, CallContext context, long partition) {
        return ZoneOffsets.of(context.zone());
    }

    /** State: the zone of the last argument, which has none when it is a timestamp without one. */
    public static ZoneOffsets ofLast(Object[] constants, CallContext context, long partition) {
        List<DataType> types = context.argumentTypes();
        boolean local = types.get(types.size() - 1) == DataType.TIMESTAMP_NTZ;
        return local ? ZoneOffsets.UTC : ZoneOffsets.of(context.zone());
    }

    public static long fromUtc(long micros, Slice zone) {
        return zone(zone).toLocal(micros);
    }

    public static long toUtc(long micros, Slice zone) {
        return zone(zone).toUtc(micros);
    }

    public static long convert(Slice source, Slice target, long local) {
        return zone(target).toLocal(zone(source).toUtc(local));
    }

    public static long convertFromSession(Slice target, long local, ZoneOffsets session) {
        return zone(target).toLocal(session.toUtc(local));
    }

    private static ZoneOffsets zone(Slice name) {
        return ZoneOffsets.of(TimeZones.parse(name.toString()));
    }
}
