package io.sabot.engine.session;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import java.nio.file.Path;

/** The folder of the tables that the catalog manages. */
final class Warehouse {
    private Warehouse() {}

    static Path folder(Settings settings) {
        return path(settings.get(SabotSettings.WAREHOUSE));
    }

    /** A location as a statement or setting has it. */
    static Path path(String location) {
        return Path.of(location.replaceFirst("^file:(//)?", "")).toAbsolutePath();
    }
}
