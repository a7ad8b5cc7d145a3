package io.sabot.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The driver's end of an engine's JVM, which lives until this is closed. */
final class EngineProcess implements AutoCloseable {
    private static final int SECONDS_TO_END = 20;

    private final Contender contender;
    private final Path log;
    private final Process process;
    private final PrintStream requests;
    private final BufferedReader answers;

    /** The engine is well, but does not answer this statement. */
    static final class Refusal extends IOException {
        private static final long serialVersionUID = 1L;

        Refusal(String message) {
            super(message);
        }
    }

    private EngineProcess(Contender contender, Path log, Process process) {
        this.contender = contender;
        this.log = log;
        this.process = process;
        this.requests = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts the JVM; returns when the engine has its tables. What it logs goes to the file. */
    static EngineProcess start(Contender contender, List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.to(log.toFile()))
                .start();
        EngineProcess engine = new EngineProcess(contender, log, process);
        try {
            engine.expect("ready");
        } catch (IOException | RuntimeException e) {
            engine.close();
            throw e;
        }
        return engine;
    }

    Contender contender() {
        return contender;
    }

    /** Runs a query and gives the nanoseconds it took in the engine's JVM, from the text to the last row where it belongs. */
    long time(Query query) throws IOException {
        send(query.result() == Query.Result.KEPT ? "keep" : "time", query.sql());
        return Long.parseLong(expect("time "));
    }

    Answer answer(String sql) throws IOException {
        send("rows", sql);
        List<List<Cell>> rows = new ArrayList<>();
        for (String line = line(); !line.equals("end"); line = line()) {
            String cells = content(line, "row ");
            rows.add(Arrays.stream(cells.split("\t", -1)).map(Cell::read).toList());
        }
        return new Answer(rows);
    }

    /** From here on {@link #peakBytes} is about what follows, where the system can do that. */
    void forgetPeak() throws IOException {
        PeakMemory.forget(process);
    }

    /** The most memory that the JVM has had resident, 0 where the system does not tell. */
    long peakBytes() throws IOException {
        return PeakMemory.of(process).orElse(0);
    }

    /** Ends the engine and its JVM; by force if it does not end by itself. */
    @Override
    public void close() {
        requests.close();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void send(String verb, String sql) {
        requests.println(verb + " " + sql.strip().replace("\\", "\\\\").replace("\n", "\\n"));
    }

    private String expect(String prefix) throws IOException {
        return content(line(), prefix);
    }

    private String line() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException(contender.title() + " has ended; its log is " + log);
        }
        return line;
    }

    private String content(String line, String prefix) throws IOException {
        if (line.startsWith("failed ")) {
            throw new Refusal(line.substring("failed ".length()));
        }
        if (!line.startsWith(prefix)) {
            throw new IOException(contender.title() + " answered: " + line + "; its log is " + log);
        }
        return line.substring(prefix.length());
    }
}
