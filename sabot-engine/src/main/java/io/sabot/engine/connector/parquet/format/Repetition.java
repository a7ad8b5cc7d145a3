package io.sabot.engine.connector.parquet.format;

/** How often a field occurs in its parent. In the order of the specification's numbers. */
public enum Repetition {
    REQUIRED,
    OPTIONAL,
    REPEATED;

    private static final Repetition[] BY_NUMBER = values();

    /** @throws MalformedFileException when the specification has no such number */
    public static Repetition of(int number) {
        if (number < 0 || number >= BY_NUMBER.length) {
            throw new MalformedFileException("repetition " + number);
        }
        return BY_NUMBER[number];
    }
}
