package io.sabot.spark.internal;

import io.sabot.engine.object.Combine;
import io.sabot.engine.object.CompactList;
import java.util.List;

/** Values of one key become a list. */
@SuppressWarnings("unchecked") // combined values are the lists that it made
public record Grouping() implements Combine {
    @Override
    public Object create(Object value) {
        List<Object> list = new CompactList<>();
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
