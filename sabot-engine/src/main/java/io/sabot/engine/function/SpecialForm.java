package io.sabot.engine.function;

/**
 * A function that is no call of a method: it evaluates some arguments only for some rows, or the binder turns it into
 * other expressions ({@code if}, {@code coalesce}, {@code nvl2}, {@code struct}, {@code try_add}…).
 */
public record SpecialForm(String name, int minArguments, int maxArguments, Documentation documentation)
        implements Function {}
