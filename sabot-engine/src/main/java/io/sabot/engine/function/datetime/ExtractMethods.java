package io.sabot.engine.function.datetime;

import io.sabot.engine.type.Slice;

/** Parts of dates, called with the name of the field in front, which the choice of the method has used already. */
public final class ExtractMethods {
    private ExtractMethods() {}

    public static int year(Slice field, int date) {
        return DateMethods.year(date);
    }

    public static int quarter(Slice field, int date) {
        return DateMethods.quarter(date);
    }

    public static int month(Slice field, int date) {
        return DateMethods.month(date);
    }

    public static int day(Slice field, int date) {
        return DateMethods.day(date);
    }
}
