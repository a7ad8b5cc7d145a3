package io.sabot.engine.object;

/** Rows of a query in partitions; there when the input has been prepared. */
public interface RowPartitions extends StageInput {
    int partitions();

    RowRange partition(int number);
}
