package io.sabot.spark.api.java;

import java.io.Serializable;
import java.util.Objects;

/** A value that may be missing; unlike Java's it can be serialised. Source: Spark's {@code Optional}. */
public final class Optional<T> implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Optional<?> EMPTY = new Optional<>(null);

    private final T value;

    private Optional(T value) {
        this.value = value;
    }

    @SuppressWarnings("unchecked") // it has no value of any type
    public static <T> Optional<T> empty() {
        return (Optional<T>) EMPTY;
    }

    /** @throws NullPointerException for null */
    public static <T> Optional<T> of(T value) {
        return new Optional<>(Objects.requireNonNull(value));
    }

    public static <T> Optional<T> ofNullable(T value) {
        return value == null ? empty() : of(value);
    }

    /** @throws NullPointerException when there is none */
    public T get() {
        return Objects.requireNonNull(value);
    }

    public T orElse(T other) {
        return value == null ? other : value;
    }

    public boolean isPresent() {
        return value != null;
    }

    /** As {@link #empty}, under Guava's name. */
    public static <T> Optional<T> absent() {
        return empty();
    }

    /** As {@link #ofNullable}, under Guava's name. */
    public static <T> Optional<T> fromNullable(T value) {
        return ofNullable(value);
    }

    /** As {@link #orElse}, under Guava's name. */
    public T or(T other) {
        return orElse(other);
    }

    public T orNull() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Optional<?> optional && Objects.equals(value, optional.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }

    @Override
    public String toString() {
        return value == null ? "Optional.empty" : "Optional[" + value + "]";
    }
}
