package io.sabot.engine.sql;

import io.sabot.engine.config.Settings;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code ${name}} in a text stands for a setting, {@code ${env:name}} for a variable of the environment and
 * {@code ${system:name}} for a system property, before the text is read (source: VariableSubstitution, ConfigReader). A
 * setting that is not set is nothing; any other name without a value stays as it is written.
 */
final class VariableSubstitution {
    private static final String ENABLED = "spark.sql.variable.substitute";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(?:(\\w+?):)?(\\S+?)\\}");

    private final Settings settings;

    VariableSubstitution(Settings settings) {
        this.settings = settings;
    }

    String apply(String text) {
        boolean off = "false".equals(settings.text(ENABLED));
        return off || !text.contains("${") ? text : apply(text, Set.of());
    }

    private String apply(String text, Set<String> inside) {
        return REFERENCE.matcher(text).replaceAll(match -> {
            String reference = match.group();
            if (inside.contains(reference)) {
                throw new IllegalArgumentException(
                        "requirement failed: Circular reference in " + text + ": " + match.group(2));
            }
            Set<String> deeper = new HashSet<>(inside);
            deeper.add(reference);
            String value = value(match.group(1), match.group(2));
            return Matcher.quoteReplacement(value == null ? reference : apply(value, deeper));
        });
    }

    private String value(String source, String name) {
        return switch (source == null ? "spark" : source.toLowerCase(Locale.ROOT)) {
            case "spark", "sparkconf", "hivevar", "hiveconf" -> {
                String set = settings.text(name);
                yield set == null ? "" : set;
            }
            case "env" -> System.getenv(name);
            case "system" -> System.getProperty(name);
            default -> null;
        };
    }
}
