package io.sabot.engine.record;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.type.time.TimeZones;
import io.sabot.engine.type.time.ZoneOffsets;
import java.time.ZoneId;

/** The time zone that a reader or writer works in: option {@code timeZone}, or else the session's. */
public final class Zones {
    private Zones() {}

    public static ZoneOffsets of(Options options, Settings settings) {
        String name = options.text("timeZone", settings.get(SabotSettings.TIME_ZONE));
        return ZoneOffsets.of(name == null ? ZoneId.systemDefault() : TimeZones.parse(name));
    }
}
