package io.sabot.spark.sql.execution;

import io.sabot.spark.internal.Explanation;

/** Which plans an explanation shows. */
public final class ExplainMode {
    private final String name;

    private ExplainMode(String name) {
        this.name = name;
    }

    /** @param name {@code simple}, {@code extended}, {@code codegen}, {@code cost} or {@code formatted} */
    public static ExplainMode fromString(String name) {
        return new ExplainMode(Explanation.mode(name));
    }

    public String name() {
        return name;
    }
}
