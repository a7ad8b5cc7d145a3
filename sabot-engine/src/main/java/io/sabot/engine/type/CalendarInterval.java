package io.sabot.engine.type;

/** Spark's legacy interval: three amounts that are never converted into each other. */
public record CalendarInterval(int months, int days, long micros) {}
