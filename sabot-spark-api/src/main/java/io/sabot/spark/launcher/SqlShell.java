package io.sabot.spark.launcher;

import io.sabot.spark.sql.Dataset;
import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.SparkSession;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * {@code bin/sabot sql}: runs SQL statements and prints their results as tables. {@code -e "…"} runs the text, a file name the
 * file; without either, statements come from the terminal, or from standard input where that is none. {@code --conf key=value}
 * sets a session setting. A script stops at its first error, with exit code 1.
 */
public final class SqlShell {
    private final SparkSession spark;
    private final PrintStream messages;

    SqlShell(SparkSession spark, PrintStream messages) {
        this.spark = spark;
        this.messages = messages;
    }

    public static void main(String[] arguments) throws IOException {
        SparkSession.Builder builder =
                SparkSession.builder().appName("sabot sql").master("local[*]");
        String script = null;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "-e" -> script = value(arguments, ++i);
                case "-f" -> script = Files.readString(Path.of(value(arguments, ++i)));
                case "--conf" -> {
                    String[] setting = value(arguments, ++i).split("=", 2);
                    builder.config(setting[0], setting.length > 1 ? setting[1] : "");
                }
                default -> script = Files.readString(Path.of(arguments[i]));
            }
        }
        boolean interactive = script == null && Boolean.getBoolean("sabot.terminal");
        if (script == null && !interactive) {
            script = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        }
        int exitCode = 0;
        try (SparkSession spark = builder.getOrCreate()) {
            SqlShell shell = new SqlShell(spark, System.err);
            if (interactive) {
                SqlPrompt.run(spark, shell);
            } else {
                exitCode = shell.runScript(script) ? 0 : 1;
            }
        }
        System.exit(exitCode);
    }

    private static String value(String[] arguments, int index) {
        if (index >= arguments.length) {
            throw new IllegalArgumentException(arguments[index - 1] + " wants a value");
        }
        return arguments[index];
    }

    /** Whether all statements went well. */
    boolean runScript(String script) {
        for (String statement : SqlScript.parse(script).statements()) {
            if (!run(statement)) {
                return false;
            }
        }
        return true;
    }

    /** Runs one statement, prints its rows, and says how long it took. */
    boolean runTimed(String statement) {
        long start = System.nanoTime();
        boolean ok = run(statement);
        messages.printf(Locale.ROOT, "%.3f s%n", (System.nanoTime() - start) / 1e9);
        return ok;
    }

    private boolean run(String statement) {
        try {
            Dataset<Row> result = spark.sql(statement);
            // Commands that answer nothing have no columns, and are done by now.
            if (result.schema().length() > 0) {
                result.show(Integer.MAX_VALUE, false);
            }
            return true;
        } catch (Exception e) {
            messages.println(e.getMessage() == null ? e.toString() : e.getMessage());
            return false;
        }
    }
}
