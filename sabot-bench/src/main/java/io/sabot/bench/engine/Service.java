package io.sabot.bench.engine;

import io.sabot.bench.Cell;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Serves one engine over standard input and output, a line a request, line breaks and backslashes of
 * SQL escaped as in Java: {@code time <sql>}, or {@code keep <sql>}, is answered by {@code time <nanoseconds>},
 * {@code rows <sql>} by a line {@code row <cells>} for each row and {@code end}. A statement that fails is answered by
 * {@code failed <message>}. The end of the input ends the service.
 */
final class Service {
    private final PrintStream answers;

    private Service(PrintStream answers) {
        this.answers = answers;
    }

    interface Factory<R> {
        Engine<R> open() throws Exception;
    }

    static <R> void serve(Factory<R> factory) {
        PrintStream answers = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        // What an engine prints by itself must not come between the answers.
        System.setOut(System.err);
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Engine<R> engine = factory.open()) {
            new Service(answers).serve(engine, requests);
        } catch (Exception e) {
            e.printStackTrace();
            // Threads that a half-opened engine has left would keep the driver waiting.
            System.exit(1);
        }
    }

    private <R> void serve(Engine<R> engine, BufferedReader requests) throws IOException {
        answers.println("ready");
        answers.flush();
        for (String request = requests.readLine(); request != null; request = requests.readLine()) {
            int space = request.indexOf(' ');
            String sql = request.substring(space + 1).translateEscapes();
            try {
                switch (request.substring(0, space)) {
                    case "time" -> time(() -> engine.run(sql));
                    case "keep" -> time(() -> engine.keep(sql));
                    default -> rows(engine, sql);
                }
            } catch (Exception e) {
                e.printStackTrace();
                answers.println("failed " + e.toString().replace('\n', ' '));
            }
            answers.flush();
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private void time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        answers.println("time " + (System.nanoTime() - start));
    }

    private <R> void rows(Engine<R> engine, String sql) throws Exception {
        List<R> rows = engine.run(sql);
        for (R row : rows) {
            answers.println("row " + engine.cells(row).stream().map(Cell::write).collect(Collectors.joining("\t")));
        }
        answers.println("end");
    }
}
