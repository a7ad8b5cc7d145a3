package io.sabot.engine.connector.parquet;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.DataTypeJson;
import io.sabot.engine.type.StructType;

/**
 * The SQL schema of a file: what Spark wrote into it, else what its fields say. The text of the former is only parsed when it
 * has something that the fields do not say as well, since nullability is not taken from files and parsing JSON for the first
 * time takes as long as many a query.
 */
final class SparkSchema {
    private static final String[] TELLING = {"interval", "char(", "time(", "\"udt\"", "collat", "\"metadata\":{\""};

    private SparkSchema() {}

    static StructType of(ParquetFile file) {
        String json = file.sparkSchema();
        if (json == null || !isTelling(json)) {
            return file.schema();
        }
        try {
            return DataTypeJson.parse(json) instanceof StructType schema ? schema : file.schema();
        } catch (QueryException e) {
            return file.schema(); // as Spark does with a text that it does not understand
        }
    }

    private static boolean isTelling(String json) {
        for (String text : TELLING) {
            if (json.contains(text)) {
                return true;
            }
        }
        return false;
    }
}
