package io.sabot.bench;

import io.sabot.bench.engine.DuckDbEngine;
import io.sabot.bench.engine.SabotEngine;
import io.sabot.bench.engine.SparkEngine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who takes part in a benchmark, and how its JVM is started. */
enum Contender {
    SABOT("Sabot", SabotEngine.class),
    SPARK("Spark", SparkEngine.class),
    DUCKDB("DuckDB", DuckDbEngine.class);

    /** What Spark's launcher passes to a JVM for Spark's sake: {@code JavaModuleOptions} of Spark 4.2. */
    private static final List<String> SPARK_FLAGS = Stream.concat(
                    Stream.of(
                                    "java.lang",
                                    "java.lang.invoke",
                                    "java.lang.reflect",
                                    "java.io",
                                    "java.net",
                                    "java.nio",
                                    "java.util",
                                    "java.util.concurrent",
                                    "java.util.concurrent.atomic",
                                    "jdk.internal.ref",
                                    "sun.nio.ch",
                                    "sun.nio.cs",
                                    "sun.security.action",
                                    "sun.util.calendar")
                            .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED"),
                    Stream.of(
                            "-Djdk.reflect.useDirectMethodHandle=false", "-Dio.netty.tryReflectionSetAccessible=true"))
            .toList();

    private final String title;
    private final Class<?> service;

    Contender(String title, Class<?> service) {
        this.title = title;
        this.service = service;
    }

    String title() {
        return title;
    }

    /** The class whose {@code main} serves the engine. */
    Class<?> service() {
        return service;
    }

    /** Flags without which the engine does not run; none for Sabot. */
    List<String> requiredFlags() {
        return this == SPARK ? SPARK_FLAGS : List.of();
    }

    static Contender of(String name) {
        return Arrays.stream(values())
                .filter(contender -> contender.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UsageException("no engine " + name + "; there are "
                        + Arrays.stream(values())
                                .map(contender -> contender.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }
}
