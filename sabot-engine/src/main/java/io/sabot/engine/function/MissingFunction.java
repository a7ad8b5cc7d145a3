package io.sabot.engine.function;

/** A function of Spark 4.2 that Sabot does not have yet: the gap list. A call fails as an unresolvable routine. */
public record MissingFunction(String name) implements Function {
    @Override
    public int minArguments() {
        return 0;
    }

    @Override
    public int maxArguments() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Documentation documentation() {
        return Documentation.NONE;
    }
}
