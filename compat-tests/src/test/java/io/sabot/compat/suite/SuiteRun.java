package io.sabot.compat.suite;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.sabot.spark.SparkContext;
import io.sabot.spark.sql.SparkSession;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs suites of Spark's with JUnit, one after the other, as Spark's own build does. */
final class SuiteRun {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ClassLoader loader;

    SuiteRun(Path folder) {
        loader = SuiteLoader.create(folder);
    }

    /** @param tests which methods to run, named as in {@link Outcome#test()} */
    List<Outcome> run(List<String> suites, Predicate<String> tests) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            List<Outcome> outcomes = new ArrayList<>();
            for (String suite : suites) {
                outcomes.addAll(run(suite, tests));
            }
            return outcomes;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private List<Outcome> run(String suite, Predicate<String> tests) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(load(suite)))
                .filters((PostDiscoveryFilter) descriptor -> FilterResult.includedIf(descriptor
                        .getSource()
                        .filter(source -> source instanceof MethodSource method && !tests.test(name(method)))
                        .isEmpty()))
                .configurationParameter("junit.jupiter.execution.timeout.default", PATIENCE.toSeconds() + " s")
                .build();
        Recorder recorder = new Recorder();
        LauncherFactory.create().execute(request, recorder);
        stopWhatIsLeft();
        if (recorder.failure != null) {
            throw new IllegalStateException(suite, recorder.failure);
        }
        return recorder.outcomes;
    }

    private Class<?> load(String suite) {
        try {
            return loader.loadClass(suite);
        } catch (ClassNotFoundException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A suite that failed while it prepared leaves its application to the next one, which may then have none of its own. */
    private static void stopWhatIsLeft() {
        SparkContext left = SparkContext.activeOrNull();
        if (left != null) {
            left.stop();
        }
        SparkSession.clearActiveSession();
        SparkSession.clearDefaultSession();
    }

    private static String name(MethodSource method) {
        return Suites.simple(method.getClassName()) + "#" + method.getMethodName();
    }

    private static final class Recorder implements TestExecutionListener {
        private final List<Outcome> outcomes = new ArrayList<>();
        private Throwable failure;

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            Throwable thrown = result.getThrowable().orElse(null);
            if (identifier.getSource().orElse(null) instanceof MethodSource method) {
                Outcome outcome = Outcome.of(name(method), thrown);
                outcomes.add(outcome);
                if (thrown != null) {
                    System.out.println("---- " + outcome.test());
                    thrown.printStackTrace(System.out);
                }
            } else if (thrown != null) {
                failure = thrown;
            }
        }
    }
}
