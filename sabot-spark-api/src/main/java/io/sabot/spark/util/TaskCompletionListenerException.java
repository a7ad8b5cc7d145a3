package io.sabot.spark.util;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import scala.Option;

/** Listeners of a task that have failed. */
public final class TaskCompletionListenerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Throwable previous;

    /**
     * For Sabot's own use.
     *
     * @param failures of the listeners
     * @param previous of the task before; null for none
     */
    public TaskCompletionListenerException(List<Throwable> failures, Throwable previous) {
        super(message(failures.stream().map(Throwable::getMessage).toList(), previous));
        this.previous = previous;
        failures.forEach(this::addSuppressed);
    }

    public Option<Throwable> previousError() {
        return Option.apply(previous);
    }

    private static String message(List<String> messages, Throwable previous) {
        String own = messages.size() == 1
                ? messages.get(0)
                : IntStream.range(0, messages.size())
                        .mapToObj(i -> "Exception " + i + ": " + messages.get(i))
                        .collect(Collectors.joining("\n"));
        if (previous == null) {
            return own;
        }
        return own + "\n\nPrevious exception in task: " + previous.getMessage() + "\n"
                + Stream.of(previous.getStackTrace())
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining("\n\t", "\t", ""));
    }
}
