package io.sabot.engine.connector.parquet;

import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.parquet.schema.ParquetColumn;
import io.sabot.engine.memory.PageCache;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.MapValue;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.StructValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads whole files through the reader into plain Java values. */
final class Rows {
    private Rows() {}

    static List<List<Object>> read(Path path, int blockRows) {
        return read(path, blockRows, PageCache.NONE);
    }

    static List<List<Object>> read(Path path, int blockRows, PageCache cache) {
        ParquetFile file = ParquetFile.open(path);
        try (RowGroupReader reader = new RowGroupReader(blockRows, cache)) {
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

    /** @return where two lists of rows differ first, in words; null when they are equal */
    static String difference(List<List<Object>> expected, List<List<Object>> actual) {
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            for (int c = 0; c < expected.get(i).size(); c++) {
                Object wanted = expected.get(i).get(c);
                Object found = actual.get(i).get(c);
                if (!Objects.equals(wanted, found)) {
                    return "row " + i + " column " + c + ": expected " + wanted + ", found " + found;
                }
            }
        }
        return expected.size() == actual.size() ? null : expected.size() + " rows expected, found " + actual.size();
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
        if (value instanceof ArrayValue array) {
            return plainAll(array, ((ArrayType) type).element());
        }
        if (value instanceof StructValue struct) {
            List<Object> fields = new ArrayList<>();
            for (int i = 0; i < struct.size(); i++) {
                fields.add(plain(struct.get(i), ((StructType) type).field(i).type()));
            }
            return fields;
        }
        if (value instanceof MapValue map) {
            List<Object> keys = plainAll(map.keys(), ((MapType) type).key());
            List<Object> values = plainAll(map.values(), ((MapType) type).value());
            Map<Object, Object> entries = new HashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                entries.put(keys.get(i), values.get(i));
            }
            return entries;
        }
        return value instanceof Slice slice ? slice.toString() : value;
    }

    private static List<Object> plainAll(ArrayValue array, DataType type) {
        List<Object> list = new ArrayList<>(array.size());
        for (Object element : array.elements()) {
            list.add(plain(element, type));
        }
        return list;
    }
}
