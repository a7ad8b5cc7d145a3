package io.sabot.engine.connector.csv;

import io.sabot.engine.record.CsvOptions;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.util.List;

/**
 * What is read of a file.
 *
 * @param data all columns of the file
 * @param wanted those to read
 */
record CsvColumns(StructType data, StructType wanted, boolean caseSensitive) {
    /** The columns whose names a header is compared with. */
    List<String> headerNames(CsvOptions options) {
        return (options.prunesColumns() ? wanted : data)
                .fields().stream()
                        .map(Field::name)
                        .filter(name -> !name.equals(options.corruptColumn()))
                        .toList();
    }
}
