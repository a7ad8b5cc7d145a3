package io.sabot.spark.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the JVM of a job has to be told before it starts, a flag a line: {@code bin/sabot} asks for it when a command line of
 * {@code submit} may hold some. Source: {@code SparkSubmitCommandBuilder}.
 */
public final class SubmitFlags {
    static final String JAVA_OPTIONS = "spark.driver.extraJavaOptions";
    static final String LIBRARY_PATH = "spark.driver.extraLibraryPath";
    private static final String DEFAULT_JAVA_OPTIONS = "spark.driver.defaultJavaOptions";

    private SubmitFlags() {}

    public static void main(String[] arguments) {
        try {
            of(new SubmitCommandLine(System.getenv()).parse(arguments).settings())
                    .forEach(System.out::println);
        } catch (IllegalArgumentException e) {
            System.err.println("Error: " + e.getMessage());
            System.exit(1);
        }
    }

    static List<String> of(Map<String, String> settings) {
        List<String> flags = new ArrayList<>();
        flags.addAll(words(settings.get(DEFAULT_JAVA_OPTIONS)));
        flags.addAll(words(settings.get(JAVA_OPTIONS)));
        for (String flag : flags) {
            if (flag.startsWith("-Xmx")) {
                throw new IllegalArgumentException("Not allowed to specify max heap(Xmx) memory settings through java"
                        + " options (was " + flag + "). Use the corresponding --driver-memory or spark.driver.memory"
                        + " configuration instead.");
            }
        }
        if (settings.containsKey(LIBRARY_PATH)) {
            flags.add("-Djava.library.path=" + settings.get(LIBRARY_PATH));
        }
        if (settings.containsKey(SubmitOptions.DRIVER_MEMORY)) {
            flags.add("-Xmx" + settings.get(SubmitOptions.DRIVER_MEMORY));
        }
        return flags;
    }

    /** Cut at blanks that stand outside quotes, which go; a backslash keeps what follows as it is, but for single quotes. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean isOpen = false;
        char quote = 0;
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < text.length()) {
                i++;
                word.append(text.charAt(i));
                isOpen = true;
            } else if (quote != 0 && c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                isOpen = true;
            } else if (quote == 0 && Character.isWhitespace(c)) {
                if (isOpen) {
                    words.add(word.toString());
                }
                word.setLength(0);
                isOpen = false;
            } else {
                word.append(c);
                isOpen = true;
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException("Invalid option string: " + text);
        }
        if (isOpen) {
            words.add(word.toString());
        }
        return words;
    }
}
