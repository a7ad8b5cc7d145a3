package io.sabot.spark.util.sketch;

/** The objects that sketches take: integers, strings and bytes. */
final class SketchItems {
    private SketchItems() {}

    static long integer(Object item) {
        if (item instanceof Long || item instanceof Integer || item instanceof Short || item instanceof Byte) {
            return ((Number) item).longValue();
        }
        throw new IllegalArgumentException(
                "Unsupported data type " + item.getClass().getName());
    }
}
