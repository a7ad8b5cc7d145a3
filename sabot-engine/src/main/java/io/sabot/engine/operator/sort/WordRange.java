package io.sabot.engine.operator.sort;

/** The rows of sorted runs whose first words lie in a range. @param last inclusive */
public record WordRange(long first, long last) {
    static final WordRange ALL = new WordRange(0, Long.MAX_VALUE);
}
