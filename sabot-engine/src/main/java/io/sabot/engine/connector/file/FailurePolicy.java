package io.sabot.engine.connector.file;

import io.sabot.engine.config.FileSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.connector.Split;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.record.Options;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What happens to a file that cannot be read to its end.
 *
 * @param ignoreCorrupt the rest of it is left out
 * @param ignoreMissing it is left out when it is no longer there
 */
record FailurePolicy(boolean ignoreCorrupt, boolean ignoreMissing) {
    static FailurePolicy of(Options options, Settings settings) {
        return new FailurePolicy(
                options.flag("ignoreCorruptFiles", settings.get(FileSettings.IGNORE_CORRUPT_FILES)),
                options.flag("ignoreMissingFiles", settings.get(FileSettings.IGNORE_MISSING_FILES)));
    }

    /** @return normally when the rest of the file is to be left out */
    void handle(SourceFile file, RuntimeException failure) {
        Exception cause = failure instanceof UncheckedIOException io ? io.getCause() : failure;
        QueryException error = FileErrors.cannotRead(file, cause);
        boolean missing = error.condition().equals("FAILED_READ_FILE.FILE_NOT_EXIST");
        boolean ignored = missing ? ignoreMissing : ignoreCorrupt && isCorruption(error);
        if (!ignored) {
            throw error;
        }
    }

    private static boolean isCorruption(QueryException error) {
        return error.kind() != ErrorKind.CANCELLED && error.kind() != ErrorKind.OUT_OF_MEMORY;
    }

    List<Split> splits(FileScan scan, SourceFile file) {
        try {
            return scan.splits(file);
        } catch (RuntimeException e) {
            handle(file, e);
            return List.of();
        }
    }
}
