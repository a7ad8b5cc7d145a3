package io.sabot.migration;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Setting;
import io.sabot.engine.function.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Writes the tables of functions and settings as Markdown. */
public final class SupportTables {
    private static final String GENERATED =
            "<!-- Made by io.sabot.migration.SupportTables; its test says when this is out of date. -->\n\n";

    private SupportTables() {}

    /** @param arguments the folder that the tables go to */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, String> table : tables().entrySet()) {
            Files.writeString(folder.resolve(table.getKey()), table.getValue());
        }
    }

    /** The tables by file name. */
    static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("functions.md", functions());
        tables.put("settings.md", settings());
        return tables;
    }

    private static String functions() {
        TreeSet<String> missing = new TreeSet<>(Registry.missing());
        TreeSet<String> present = new TreeSet<>(Registry.names());
        present.removeIf(name -> !Character.isLetter(name.charAt(0)) || missing.contains(name));
        return GENERATED + "# Functions\n\n" + present.size() + " functions are there, " + missing.size()
                + " of Spark's are not. The latter are unresolvable routines, as a misspelt name is.\n\n## There\n\n"
                + lines(present) + "\n## Not there yet\n\n" + lines(missing);
    }

    /** Names by first letter, a paragraph each. */
    private static String lines(TreeSet<String> names) {
        Map<Character, List<String>> byLetter = new LinkedHashMap<>();
        for (String name : names) {
            byLetter.computeIfAbsent(name.charAt(0), letter -> new ArrayList<>())
                    .add("`" + name + "`");
        }
        StringBuilder text = new StringBuilder();
        byLetter.values()
                .forEach(group ->
                        text.append("- ").append(String.join(", ", group)).append('\n'));
        return text.toString();
    }

    private static String settings() {
        StringBuilder text = new StringBuilder(GENERATED)
                .append(
                        "# Settings\n\nSettings of Spark's that only concern a cluster or a way of running are accepted and change"
                                + " nothing.\n\n| key | default | meaning |\n|---|---|---|\n");
        List<Setting<?>> settings = new ArrayList<>(SabotSettings.all());
        settings.sort(Comparator.comparing(Setting::key));
        for (Setting<?> setting : settings) {
            String value = setting.defaultText() == null ? "" : "`" + setting.defaultText() + "`";
            text.append("| `")
                    .append(setting.key())
                    .append("` | ")
                    .append(value.equals("``") ? "" : value.replace("|", "\\|"))
                    .append(" | ")
                    .append(setting.doc().replace("|", "\\|"))
                    .append(" |\n");
        }
        return text.toString();
    }
}
