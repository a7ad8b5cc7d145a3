package io.sabot.engine.operator.spill;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.memory.Reservation;
import io.sabot.engine.type.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where an operator keeps rows: the query's memory, and the folder for what that does not hold. Immutable.
 *
 * @param folder null where no files are to be made; asked only of sinks that can give rows up
 */
public record SpillSpace(MemoryPool pool, Path folder, int blockRows) {
    public SpillSpace(MemoryPool pool, Path folder) {
        this(pool, folder, Settings.DEFAULTS.get(SabotSettings.BLOCK_ROWS));
    }

    public static SpillSpace of(Settings settings, MemoryPool pool) {
        return new SpillSpace(pool, folder(settings), settings.get(SabotSettings.BLOCK_ROWS));
    }

    /** The first of the folders that Spark would use. */
    public static Path folder(Settings settings) {
        String folders = settings.get(SabotSettings.LOCAL_FOLDERS);
        String first = folders == null ? "" : folders.split(",", 2)[0].trim();
        return Path.of(first.isEmpty() ? System.getProperty("java.io.tmpdir") : first);
    }

    public Reservation reservation() {
        return new Reservation(pool);
    }

    /** Rows in one sequence, written by one thread. */
    public SpilledBlocks blocks(List<DataType> types) {
        return new SpilledBlocks(types, folder);
    }

    /** Rows by partition. */
    public SpilledPartitions partitions(List<DataType> types, int partitions) {
        return new SpilledPartitions(types, partitions, this);
    }

    /** The disk is full, or the folder cannot be written to. */
    static QueryException failed(IOException cause) {
        return QueryException.of(
                        ErrorKind.OUT_OF_MEMORY,
                        "SPILL_OUT_OF_MEMORY",
                        "consumerToSpill",
                        "a temporary file",
                        "message",
                        String.valueOf(cause.getMessage()))
                .withCause(cause);
    }
}
