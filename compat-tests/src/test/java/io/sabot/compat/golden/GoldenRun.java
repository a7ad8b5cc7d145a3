package io.sabot.compat.golden;

import io.sabot.compat.golden.FileRun.Score;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.function.Predicate;

/** Runs golden files on an engine, in the time zone and locale the recorded results were made in. */
public final class GoldenRun {

    private final Path directory;
    private final Duration limit;
    private final Unjudged unjudged;

    /** Reports and scratch files go below the directory. */
    GoldenRun(Path directory, Duration limit, Unjudged unjudged) {
        this.directory = directory;
        this.limit = limit;
        this.unjudged = unjudged;
    }

    /** Scores the files whose names the selection takes, and writes the report. */
    List<Score> run(Function<Path, Engine> start, Predicate<String> selection, int failuresPerFile) {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
        Locale.setDefault(Locale.US);
        Directories.delete(directory.resolve("work"));
        try (Engine engine = start.apply(directory.resolve("work"))) {
            FileRun fileRun = new FileRun(engine, limit);
            List<Score> scores = new ArrayList<>();
            for (String name : GoldenFiles.names()) {
                if (selection.test(name) && !unjudged.wholeFile(name)) {
                    scores.add(fileRun.run(GoldenFiles.read(name), unjudged.judged(name)));
                    System.err.println(line(scores.get(scores.size() - 1)));
                }
            }
            GoldenReport.write(directory, scores, failuresPerFile);
            return scores;
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    private static String line(Score score) {
        return String.format(
                Locale.ROOT,
                "%5d/%-5d %6.1f s  %s",
                score.passes(),
                score.judged(),
                score.time().toMillis() / 1000.0,
                score.file());
    }

    /**
     * The plain entry: {@code [--all-statements] [--limit=seconds] [--out=directory] [part of a name]...}. With names, all
     * failures are described and printed.
     */
    public static void main(Function<Path, Engine> start, String engine, String[] arguments) {
        Path directory = Path.of("target", "golden", engine);
        Duration limit = Duration.ofSeconds(30);
        Unjudged unjudged = Unjudged.load();
        List<String> names = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals("--all-statements")) {
                unjudged = Unjudged.none();
            } else if (argument.startsWith("--limit=")) {
                limit = Duration.ofSeconds(Long.parseLong(argument.substring("--limit=".length())));
            } else if (argument.startsWith("--out=")) {
                directory = Path.of(argument.substring("--out=".length()));
            } else {
                names.add(argument);
            }
        }
        Predicate<String> selection = name -> names.isEmpty() || names.stream().anyMatch(name::contains);
        List<Score> scores = new GoldenRun(directory.toAbsolutePath(), limit, unjudged)
                .run(start, selection, names.isEmpty() ? 10 : Integer.MAX_VALUE);
        System.out.println(GoldenReport.total(scores));
        System.out.println("report: " + directory.toAbsolutePath());
        // Statements that could not be stopped must not keep the process alive.
        Runtime.getRuntime().halt(0);
    }
}
