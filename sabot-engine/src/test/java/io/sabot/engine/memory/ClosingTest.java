package io.sabot.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {
    @Test
    void allAreClosedWhicheverFails() {
        List<String> closed = new ArrayList<>();
        IllegalStateException first = new IllegalStateException("first");
        AssertionError second = new AssertionError("second");
        assertThatThrownBy(() -> Closing.all(
                        () -> closed.add("a"),
                        () -> {
                            throw first;
                        },
                        () -> closed.add("b"),
                        () -> {
                            throw second;
                        },
                        () -> closed.add("c")))
                .isSameAs(first)
                .hasSuppressedException(second);
        assertThat(closed).containsExactly("a", "b", "c");
    }

    @Test
    void errorsStayErrors() {
        AssertionError failure = new AssertionError("only");
        assertThatThrownBy(() -> Closing.all(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }
}
