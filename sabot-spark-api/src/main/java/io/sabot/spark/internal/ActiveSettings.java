package io.sabot.spark.internal;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import java.time.ZoneId;
import java.util.TimeZone;

/** The settings of the thread's session, or their defaults when it has none, that values and types ask for. */
public final class ActiveSettings {
    private static final int SHOWN_FIELDS = 25;

    private ActiveSettings() {}

    public static boolean caseSensitive() {
        return ActiveEngine.settings().get(SabotSettings.CASE_SENSITIVE);
    }

    public static boolean allowNegativeScale() {
        return isTrue("spark.sql.legacy.allowNegativeScaleOfDecimal");
    }

    /** How many fields of a struct are shown where a type is only named. */
    public static int maxToStringFields() {
        String text = ActiveEngine.settings().text("spark.sql.debug.maxToStringFields");
        return text == null ? SHOWN_FIELDS : Integer.parseInt(text.trim());
    }

    /** The id of the zone that timestamps are shown in. */
    public static String timeZone() {
        return timeZone(ActiveEngine.settings());
    }

    private static String timeZone(Settings settings) {
        String zone = settings.get(SabotSettings.TIME_ZONE);
        return zone == null ? TimeZone.getDefault().getID() : zone;
    }

    /** The zone that a session shows timestamps in. */
    static ZoneId zone(Settings settings) {
        return ZoneId.of(timeZone(settings), ZoneId.SHORT_IDS);
    }

    private static boolean isTrue(String key) {
        String text = ActiveEngine.settings().text(key);
        return text != null && text.trim().equalsIgnoreCase("true");
    }
}
