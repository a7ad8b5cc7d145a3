package io.sabot.compat.program;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** Real Spark in a JVM of its own, with its own class path and the flags it needs on 17 and later. */
public final class SparkProcess implements AutoCloseable {

    private static final List<String> OPENED = List.of(
            "java.lang",
            "java.lang.invoke",
            "java.io",
            "java.net",
            "java.nio",
            "java.util",
            "java.util.concurrent",
            "sun.nio.ch",
            "sun.security.action",
            "sun.util.calendar");

    private final Process process;
    private final BufferedReader replies;

    private SparkProcess(Process process) {
        this.process = process;
        this.replies = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a main class; its standard output are replies, its standard error goes to a file. */
    public static SparkProcess start(Path log, List<String> flags, String main, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx2g");
        command.addAll(flags());
        command.add("-Dlog4j2.configurationFile=spark-log4j2.properties");
        command.add("-Duser.timezone=" + TimeZone.getDefault().getID());
        command.add("-Duser.language=" + Locale.getDefault().getLanguage());
        command.add("-Duser.country=" + Locale.getDefault().getCountry());
        command.addAll(flags);
        command.add("-cp");
        command.add(classPath());
        command.add(main);
        command.addAll(arguments);
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        // So that current_user() is the same wherever the tests run.
        builder.environment().put("SPARK_USER", "test_user");
        return new SparkProcess(builder.start());
    }

    /** What Spark needs of the JVM. */
    static List<String> flags() {
        List<String> flags = new ArrayList<>();
        OPENED.forEach(name -> flags.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
        flags.add("-Djdk.reflect.useDirectMethodHandle=false");
        flags.add("-Dio.netty.tryReflectionSetAccessible=true");
        return flags;
    }

    private static String classPath() throws IOException {
        String file = System.getProperty("spark.classpath.file", "target/spark.classpath");
        Path testClasses = Path.of("target", "test-classes").toAbsolutePath();
        return testClasses
                + File.pathSeparator
                + Files.readString(Path.of(file)).trim();
    }

    /** Sends a line; an empty one asks for the reply alone. */
    public String ask(String line) throws IOException {
        if (!line.isEmpty()) {
            process.outputWriter(StandardCharsets.UTF_8)
                    .append(line)
                    .append('\n')
                    .flush();
        }
        String reply = replies.readLine();
        if (reply == null) {
            throw new IOException("Spark's process ended; see its log");
        }
        return reply;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
