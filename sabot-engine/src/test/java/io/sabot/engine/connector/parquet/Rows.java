package io.sabot.engine.connector.parquet;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.parquet.schema.ParquetColumn;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Reads whole files through the reader into plain Java values. */
final class Rows {
    private Rows() {}

    static List<List<Object>> read(Path path, int blockRows) {
        try (ParquetFile file = ParquetFile.open(path);
                RowGroupReader reader = new RowGroupReader(blockRows)) {
            return read(file, reader);
        }
    }

    static List<List<Object>> read(ParquetFile file, RowGroupReader reader) {
        List<List<Object>> rows = new ArrayList<>();
        List<ParquetColumn> columns = file.columns();
        Vector[] vectors = new Vector[columns.size()];
        for (int group = 0; group < file.rowGroups().size(); group++) {
            reader.open(file, group, columns);
            int count;
            while ((count = reader.next(vectors)) > 0) {
                for (int i = 0; i < count; i++) {
                    rows.add(row(columns, vectors, i));
                }
            }
        }
        return rows;
    }

    private static List<Object> row(List<ParquetColumn> columns, Vector[] vectors, int index) {
        List<Object> row = new ArrayList<>(vectors.length);
        for (int i = 0; i < vectors.length; i++) {
            row.add(plain(vectors[i].get(index), columns.get(i).type()));
        }
        return row;
    }

    static Object plain(Object value, DataType type) {
        if (value == null) {
            return null;
        }
        if (type instanceof DecimalType decimal) {
            BigInteger unscaled =
                    value instanceof Long small ? BigInteger.valueOf(small) : ((Int128) value).toBigInteger();
            return new BigDecimal(unscaled, decimal.scale());
        }
        if (type == DataType.DATE) {
            return LocalDate.ofEpochDay((Integer) value);
        }
        if (type == DataType.TIMESTAMP || type == DataType.TIMESTAMP_NTZ) {
            long micros = (Long) value;
            return LocalDateTime.ofEpochSecond(
                    Math.floorDiv(micros, 1_000_000L), (int) Math.floorMod(micros, 1_000_000L) * 1000, ZoneOffset.UTC);
        }
        if (type == DataType.BINARY) {
            return new BigInteger(1, ((Slice) value).toBytes()).toString(16);
        }
        return value instanceof Slice slice ? slice.toString() : value;
    }
}
