package io.sabot.spark.internal;

import io.sabot.engine.object.Iterators;
import io.sabot.engine.object.Task;
import io.sabot.spark.rdd.RDD;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import scala.Function1;
import scala.runtime.BoxedUnit;

/** The lines that a command prints when objects are written to it, one command a partition. Source: Spark's {@code PipedRDD}. */
public final class Piped<T> extends Iterators.Ahead<String> {
    /** Characters that are written at once. */
    public static final int BUFFER = 8192;

    private static final int LINES_AHEAD = 1024;
    private static final long BETWEEN_CHECKS = 100;
    /** Stands behind the last line; told from lines by its identity. */
    private static final String END = new String("end");

    private final Command command;
    private final Task task;
    private final Path directory;
    private final Process process;
    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(LINES_AHEAD);
    private final AtomicReference<Throwable> failed = new AtomicReference<>();

    /**
     * What runs.
     *
     * @param inOwnDirectory in a new directory, with links to what is in the current one
     * @param buffer characters that are written at once
     */
    public record Command(
            List<String> words, Map<String, String> environment, boolean inOwnDirectory, int buffer, String encoding)
            implements Serializable {
        public static Command of(List<String> words, Map<String, String> environment) {
            return new Command(
                    words,
                    Map.copyOf(environment),
                    false,
                    BUFFER,
                    Charset.defaultCharset().name());
        }
    }

    /** Writes lines that stand before those of a partition. */
    @FunctionalInterface
    public interface Header extends Serializable {
        void write(Consumer<Object> lines) throws Exception;
    }

    /** Writes the lines of an object. */
    @FunctionalInterface
    public interface Writer<T> extends Serializable {
        void write(T object, Consumer<Object> lines) throws Exception;
    }

    /** The words of a command, by spaces. */
    public static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(command);
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return words;
    }

    /** For functions of Scala. */
    public static Function1<String, BoxedUnit> printing(Consumer<Object> lines) {
        return line -> {
            lines.accept(line);
            return BoxedUnit.UNIT;
        };
    }

    /**
     * @param header null for none
     * @param writer null for one line an object
     */
    public static <T> RDD<String> of(RDD<T> rdd, Command command, Header header, Writer<T> writer) {
        return NodeRdd.<T, String>mapped(
                        rdd, (index, objects, task) -> new Piped<T>(command, task).written(objects, header, writer))
                .ofKind("PipedRDD");
    }

    private Piped(Command command, Task task) throws IOException {
        this.command = command;
        this.task = task;
        ProcessBuilder builder = new ProcessBuilder(command.words);
        builder.environment().putAll(command.environment);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        this.directory = command.inOwnDirectory ? newDirectory() : null;
        if (directory != null) {
            task.atEnd(failure -> delete());
            builder.directory(directory.toFile());
        }
        this.process = builder.start();
        task.atEnd(failure -> process.destroy());
    }

    private static Path newDirectory() throws IOException {
        Path directory = Path.of("tasks", UUID.randomUUID().toString());
        Files.createDirectories(directory);
        for (String name : new File(".").list((current, name) -> !name.equals("tasks"))) {
            Files.createSymbolicLink(directory.resolve(name), Path.of(name).toAbsolutePath());
        }
        return directory;
    }

    private Piped<T> written(Iterator<T> objects, Header header, Writer<T> writer) {
        start("stdin writer for ", () -> task.runHere(() -> write(objects, header, writer)));
        start("stdout reader for ", this::read);
        return this;
    }

    private void start(String name, Runnable work) {
        Thread thread = new Thread(work, name + command.words);
        thread.setDaemon(true);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
        task.atEnd(failure -> thread.interrupt());
    }

    private void write(Iterator<T> objects, Header header, Writer<T> writer) {
        Charset charset = Charset.forName(command.encoding);
        try (PrintWriter out = new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), charset), command.buffer))) {
            if (header != null) {
                header.write(out::println);
            }
            while (objects.hasNext()) {
                T object = objects.next();
                if (writer == null) {
                    out.println(object);
                } else {
                    writer.write(object, out::println);
                }
            }
        } catch (Throwable failure) {
            failed.set(failure);
        }
    }

    private void read() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(process.getInputStream(), Charset.forName(command.encoding)))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.put(line);
            }
            lines.put(END);
        } catch (IOException failure) {
            failed.compareAndSet(null, failure);
        } catch (InterruptedException ended) {
            // The task has ended: nobody wants the rest.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected boolean findNext() throws Exception {
        String line = lines.poll();
        while (line == null) {
            task.checkCancelled();
            failIfFailed();
            line = lines.poll(BETWEEN_CHECKS, TimeUnit.MILLISECONDS);
        }
        failIfFailed();
        if (line == END) {
            int status = process.waitFor();
            if (status != 0) {
                throw new IllegalStateException("Subprocess exited with status " + status + ". Command ran: "
                        + String.join(" ", command.words));
            }
            failIfFailed();
            return false;
        }
        found = line;
        return true;
    }

    private void failIfFailed() {
        Throwable failure = failed.get();
        if (failure != null) {
            process.destroy();
            throw SparkErrors.sneaky(failure);
        }
    }

    private void delete() {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw SparkErrors.sneaky(failure);
        }
    }
}
