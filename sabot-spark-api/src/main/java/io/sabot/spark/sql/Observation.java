package io.sabot.spark.sql;

import io.sabot.spark.internal.ScalaCollections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import scala.concurrent.Future;
import scala.jdk.javaapi.FutureConverters;

/** Metrics of the rows of one Dataset, as the first action on it sees them. Source: Spark's Observation. */
public class Observation {
    private final String name;
    private final AtomicBoolean registered = new AtomicBoolean();
    private final CompletableFuture<Row> row = new CompletableFuture<>();

    public Observation(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("requirement failed: Name must not be empty");
        }
        this.name = name;
    }

    /** Of a random name. */
    public Observation() {
        this(UUID.randomUUID().toString());
    }

    public static Observation apply(String name) {
        return new Observation(name);
    }

    public static Observation apply() {
        return new Observation();
    }

    public String name() {
        return name;
    }

    public Future<Row> future() {
        return FutureConverters.asScala(row);
    }

    /** The metrics by name; waits for the first action to end. None when the action did not need the observed rows. */
    public scala.collection.immutable.Map<String, Object> get() throws InterruptedException {
        Row metrics = awaited();
        return metrics.schema() == null
                ? ScalaCollections.map(Map.of())
                : metrics.getValuesMap(
                        ScalaCollections.seq(List.of(metrics.schema().fieldNames())));
    }

    /** As {@link #get}. */
    public Map<String, Object> getAsJava() throws InterruptedException {
        return ScalaCollections.javaMap(get());
    }

    private Row awaited() throws InterruptedException {
        try {
            return row.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    void markRegistered() {
        if (!registered.compareAndSet(false, true)) {
            throw new IllegalArgumentException("An Observation can be used with a Dataset only once");
        }
    }

    void complete(Row metrics) {
        row.complete(metrics);
    }
}
