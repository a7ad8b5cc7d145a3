package io.sabot.engine.connector.csv;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.record.CsvOptions;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares a header with the names of the columns. Source: CSVHeaderChecker of Spark. */
final class CsvHeader {
    private static final Logger LOG = LoggerFactory.getLogger(CsvHeader.class);

    private CsvHeader() {}

    /** @param source where the header stands, for messages */
    static void check(String[] header, List<String> names, boolean caseSensitive, CsvOptions options, String source) {
        String problem = problem(header, names, caseSensitive);
        if (problem == null) {
            return;
        }
        String message = problem + "\n" + source;
        if (!options.enforceSchema()) {
            throw QueryException.of(ErrorKind.ILLEGAL_ARGUMENT, "_LEGACY_ERROR_TEMP_3241", "msg", message);
        }
        LOG.warn(message);
    }

    private static String problem(String[] header, List<String> names, boolean caseSensitive) {
        if (header.length != names.size()) {
            return "Number of column in CSV header is not equal to number of fields in the schema:\n Header length: "
                    + header.length + ", schema size: " + names.size();
        }
        for (int i = 0; i < header.length; i++) {
            if (!same(header[i], names.get(i), caseSensitive)) {
                return "CSV header does not conform to the schema.\n Header: " + String.join(", ", header)
                        + "\n Schema: " + String.join(", ", names) + "\nExpected: " + names.get(i) + " but found: "
                        + header[i];
            }
        }
        return null;
    }

    private static boolean same(String found, String expected, boolean caseSensitive) {
        if (found == null) {
            return false;
        }
        return caseSensitive
                ? found.equals(expected)
                : found.toLowerCase(Locale.ROOT).equals(expected.toLowerCase(Locale.ROOT));
    }
}
