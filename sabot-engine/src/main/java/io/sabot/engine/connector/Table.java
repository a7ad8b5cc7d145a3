package io.sabot.engine.connector;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.util.List;

/**
 * Rows that can be read any number of times.
 */
public interface Table {
    /** The file that a row comes from, the names being those of the functions that ask for them. */
    StructType INPUT_FILE = new StructType(List.of(
            Field.of("input_file_name", DataType.STRING, false),
            Field.of("input_file_block_start", DataType.LONG, false),
            Field.of("input_file_block_length", DataType.LONG, false)));

    /** For plans: format and place, e.g. {@code parquet [file:/data/lineitem]}. */
    String description();

    StructType schema();

    /** Number of rows, exact or estimated; -1 when unknown. Called while planning, so it must be quick. */
    long rowCount();

    /** Bytes that reading everything would take, -1 when unknown. */
    default long sizeInBytes() {
        return -1;
    }

    /** Statistics of a top-level column over the whole table. */
    default ColumnStatistics statistics(int column) {
        return ColumnStatistics.UNKNOWN;
    }

    /**
     * How many partitions of Spark's the rows are in.
     *
     * @param parallelism how many tasks run at a time
     * @return -1 when that is not known before the table is read
     */
    default int partitions(int parallelism) {
        return -1;
    }

    /**
     * The parts that can be read independently, in the table's order.
     *
     * @param columns ordinals in {@link #schema()} of the columns that will be asked for, in the order of the reader's columns
     */
    List<Split> splits(List<Integer> columns);

    /** Files that the rows come from, for {@code inputFiles}; empty when there are none. */
    default List<String> inputFiles() {
        return List.of();
    }

    /**
     * The same rows with the columns of {@link #INPUT_FILE} behind the others, null when they come from no files. A block
     * is a whole file.
     */
    default Table withInputFile() {
        return null;
    }
}
