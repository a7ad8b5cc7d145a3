package io.sabot.engine.operator.sort;

/** One column of an order. @param column ordinal; a computed key is projected into a column before */
public record SortKey(int column, boolean ascending, boolean nullsFirst) {}
