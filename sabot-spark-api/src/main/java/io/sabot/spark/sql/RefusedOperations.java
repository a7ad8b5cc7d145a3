package io.sabot.spark.sql;

import io.sabot.spark.internal.SparkErrors;
import java.io.Serializable;

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

    public Dataset<Row> nearestByJoin(Dataset<?> right, Column ranking, int count, String mode, String direction) {
        throw SparkErrors.notYet("joins with the nearest rows");
    }

    public Dataset<Row> nearestByJoin(
            Dataset<?> right, Column ranking, int count, String mode, String direction, String joinType) {
        throw SparkErrors.notYet("joins with the nearest rows");
    }

    public Dataset<T> repartitionById(int partitions, Column partition) {
        throw SparkErrors.notYet("partitions chosen by a column");
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
}
