package io.sabot.bench;

import io.sabot.bench.engine.DuckDbEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Starts the JVMs of the engines that answer a suite. */
record Engines(Installation installation, Suite suite, Turns turns) {
    EngineProcess start(Contender contender) throws IOException {
        List<String> flags = new ArrayList<>();
        List<String> settings = List.of();
        switch (contender) {
            case SABOT -> settings = turns.sabotSettings();
            case SPARK -> turns.sparkSettings().forEach(setting -> flags.add("-D" + setting));
            case DUCKDB -> {
                if (!turns.duckDbMemory().isEmpty()) {
                    flags.add("-D" + DuckDbEngine.MEMORY + "=" + turns.duckDbMemory());
                }
            }
        }
        return start(contender, contender.title(), turns.threads(), flags, settings);
    }

    /** Sabot with further settings, {@code key=value}. @param name of its log */
    EngineProcess startSabot(String name, int threads, List<String> settings) throws IOException {
        List<String> all = new ArrayList<>(turns.sabotSettings());
        all.addAll(settings);
        return start(Contender.SABOT, name, threads, List.of(), all);
    }

    private EngineProcess start(
            Contender contender, String name, int threads, List<String> flags, List<String> settings)
            throws IOException {
        List<String> allFlags = new ArrayList<>(List.of("-Xmx" + turns.heap()));
        allFlags.addAll(flags);
        if (contender == Contender.SABOT && !turns.memoryLimit().isEmpty()) {
            allFlags.add("-Dsabot.memory.limit=" + turns.memoryLimit());
        }
        List<String> arguments = new ArrayList<>(
                List.of(Integer.toString(threads), suite.directory().toString()));
        arguments.addAll(suite.tables());
        arguments.addAll(settings);
        List<String> command = installation.command(contender, allFlags, contender.service(), arguments);
        Path log = installation.reports().resolve(name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".log");
        return EngineProcess.start(contender, command, log);
    }
}
