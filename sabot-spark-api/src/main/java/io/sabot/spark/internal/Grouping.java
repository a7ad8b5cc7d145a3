package io.sabot.spark.internal;

import io.sabot.engine.object.Combine;
import java.util.ArrayList;
import java.util.List;

/** Values of one key become a list. */
@SuppressWarnings("unchecked") // combined values are the lists that it made
public record Grouping() implements Combine {
    private static final int FIRST_CAPACITY = 4;

    @Override
    public Object create(Object value) {
        List<Object> list = new ArrayList<>(FIRST_CAPACITY);
        list.add(value);
        return list;
    }

    @Override
    public Object add(Object combined, Object value) {
        ((List<Object>) combined).add(value);
        return combined;
    }

    @Override
    public Object merge(Object combined, Object other) {
        ((List<Object>) combined).addAll((List<Object>) other);
        return combined;
    }
}
