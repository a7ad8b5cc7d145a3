package io.sabot.spark.sql;

import io.sabot.spark.internal.SparkErrors;
import java.io.Serializable;
import scala.collection.immutable.Seq;

/**
 * The part of a {@link Dataset} that is refused for now.
 *
 * @param <T> the class of the rows
 */
abstract class RefusedOperations<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    public Column metadataColumn(String name) {
        throw SparkErrors.notYet("metadata columns");
    }

    public Dataset<T> withWatermark(String eventTime, String delayThreshold) {
        throw streaming();
    }

    public Dataset<T> dropDuplicatesWithinWatermark() {
        throw streaming();
    }

    public Dataset<T> dropDuplicatesWithinWatermark(String[] columns) {
        throw streaming();
    }

    public Dataset<T> dropDuplicatesWithinWatermark(String column, String... columns) {
        throw streaming();
    }

    private static RuntimeException streaming() {
        return SparkErrors.notYet("streaming");
    }

    public Dataset<T> dropDuplicatesWithinWatermark(Seq<String> columns) {
        throw streaming();
    }

    public Dataset<T> dropDuplicatesWithinWatermark(String column, Seq<String> columns) {
        throw streaming();
    }
}
