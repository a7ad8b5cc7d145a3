package io.sabot.engine.session;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.type.Slice;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sends rows of texts through a process of the shell. Without rows no process is started. */
final class ScriptProcess {
    private static final int MOST_ERROR_TEXT = 2048;

    private final LogicalPlan.Script script;

    ScriptProcess(LogicalPlan.Script script) {
        this.script = script;
    }

    List<Object[]> rows(List<Object[]> input) {
        if (input.isEmpty()) {
            return List.of();
        }
        try {
            Process process = new ProcessBuilder("/bin/bash", "-c", script.command()).start();
            StringBuilder errors = new StringBuilder();
            Thread errorReader = daemon("script errors", () -> readErrors(process, errors));
            Thread feeder = daemon("script input", () -> feed(process, input));
            List<Object[]> rows = read(process);
            feeder.join();
            errorReader.join();
            int code = process.waitFor();
            if (code != 0) {
                throw QueryException.of(
                        ErrorKind.EXECUTION,
                        "_LEGACY_ERROR_TEMP_2264",
                        "exitCode",
                        Integer.toString(code),
                        "stderrBuffer",
                        errors.toString());
            }
            return rows;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw QueryException.of(ErrorKind.CANCELLED, "OPERATION_CANCELED");
        }
    }

    private static Thread daemon(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void readErrors(Process process, StringBuilder errors) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                errors.append(line).append('\n');
                if (errors.length() > MOST_ERROR_TEXT) {
                    errors.delete(0, errors.length() - MOST_ERROR_TEXT);
                }
            }
        } catch (IOException closed) {
            errors.append(closed.getMessage());
        }
    }

    /** A script may end before it has read everything: its exit code tells whether that is an error. */
    private void feed(Process process, List<Object[]> rows) {
        try (Writer writer =
                new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    writer.write(i == 0 ? "" : script.inputFormat().field());
                    writer.write(row[i] == null ? script.inputFormat().nullText() : row[i].toString());
                }
                writer.write(script.inputFormat().line());
            }
        } catch (IOException closed) {
            if (process.isAlive()) {
                process.destroy();
            }
        }
    }

    private List<Object[]> read(Process process) throws IOException {
        List<Object[]> rows = new ArrayList<>();
        int width = script.output().size();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] fields = line.split(script.outputFormat().field(), -1);
                Object[] row = new Object[width];
                for (int i = 0; i < Math.min(width, fields.length); i++) {
                    boolean isNull = !script.schemaless()
                            && fields[i].equals(script.outputFormat().nullText());
                    row[i] = isNull ? null : Slice.of(fields[i]);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
