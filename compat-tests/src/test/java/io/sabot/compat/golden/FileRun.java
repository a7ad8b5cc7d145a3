package io.sabot.compat.golden;

import io.sabot.compat.golden.Engine.Answer;
import io.sabot.compat.golden.GoldenCase.GoldenQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntPredicate;

/** Runs one golden file under all its variants. A statement that does not end is cancelled and counts as failed. */
final class FileRun {

    private static final Duration GRACE = Duration.ofSeconds(5);

    /** After so many statements that did not end, the rest of the file fails unasked. */
    private static final int PATIENCE = 3;

    private final Engine engine;
    private final Duration limit;

    FileRun(Engine engine, Duration limit) {
        this.engine = engine;
        this.limit = limit;
    }

    /** A statement that was answered differently from what is recorded. */
    record Failure(int ordinal, GoldenQuery expected, Map<String, String> variant, Answer actual) {}

    /** What the file came to: failures by the statement's ordinal, of the statements that can be judged. */
    record Score(String file, int judged, List<Failure> failures, Duration time) {

        int passes() {
            return judged - failures.size();
        }
    }

    Score run(GoldenCase golden, IntPredicate judged) {
        long start = System.nanoTime();
        Map<Integer, Failure> failures = new TreeMap<>();
        for (Map<String, String> variant : golden.variants()) {
            Map<String, String> settings = new LinkedHashMap<>(golden.settings());
            settings.putAll(variant);
            for (Failure failure : runVariant(golden, settings)) {
                failures.putIfAbsent(failure.ordinal(), failure);
            }
        }
        int all = golden.queries().size();
        int count = 0;
        for (int i = 0; i < all; i++) {
            count += judged.test(i) ? 1 : 0;
        }
        failures.keySet().removeIf(ordinal -> !judged.test(ordinal));
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new Score(golden.name(), count, List.copyOf(failures.values()), time);
    }

    private List<Failure> runVariant(GoldenCase golden, Map<String, String> settings) {
        List<Failure> failures = new ArrayList<>();
        Engine.Session session = null;
        Answer broken = null;
        try {
            session = engine.open(golden, settings);
        } catch (Exception failure) {
            broken = Answer.failure("session: " + failure.getClass().getName(), failure.getMessage());
        }
        int endless = 0;
        for (int i = 0; i < golden.queries().size(); i++) {
            GoldenQuery query = golden.queries().get(i);
            Answer answer = broken == null ? answer(session, query.sql()) : broken;
            if (answer == null) {
                answer = Answer.failure("timeout", "No answer within " + limit.toSeconds() + " s");
                if (++endless == PATIENCE) {
                    broken = Answer.failure("timeout", "Not asked: " + PATIENCE + " statements of the file hung");
                }
            }
            if (!Judge.passes(query, answer)) {
                failures.add(new Failure(i, query, settings, answer));
            }
        }
        return failures;
    }

    /** The answer, or null when there is none within the limit. */
    private Answer answer(Engine.Session session, String sql) {
        FutureTask<Answer> task = new FutureTask<>(() -> session.answer(sql));
        // A thread a statement: one that cannot be stopped must not hold up the next.
        Thread thread = new Thread(null, task, "golden statement", 8L << 20);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            session.cancel();
            thread.interrupt();
            joinQuietly(thread);
            return null;
        } catch (ExecutionException | CancellationException failure) {
            return Answer.failure(
                    failure.getCause().getClass().getName(), failure.getCause().getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", stopped);
        }
    }

    private static void joinQuietly(Thread thread) {
        try {
            thread.join(GRACE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
