package io.sabot.spark.util;

/** Two values. */
public record Pair<L, R>(L getLeft, R getRight) {
    public static <L, R> Pair<L, R> of(L left, R right) {
        return new Pair<>(left, right);
    }
}
