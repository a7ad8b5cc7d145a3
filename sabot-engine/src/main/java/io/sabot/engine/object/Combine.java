package io.sabot.engine.object;

import java.io.Serializable;

/** How values of one key become one. Source: Spark's {@code Aggregator}. */
public interface Combine extends Serializable {
    Object create(Object value) throws Exception;

    Object add(Object combined, Object value) throws Exception;

    Object merge(Object combined, Object other) throws Exception;
}
