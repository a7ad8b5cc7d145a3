package io.sabot.compat.spark.program;

import io.trino.tpcds.Results;
import io.trino.tpcds.Session;
import io.trino.tpcds.Table;
import io.trino.tpcds.column.Column;
import io.trino.tpcds.column.ColumnType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The TPC-DS tables as Parquet, written by the session's own writer, with the types of Spark's tests but for CHAR and VARCHAR. */
final class TpcdsData {

    /** There is nothing below: 10,000 baskets, and dimensions that do not shrink. */
    private static final double SCALE = 0.01;

    private static final int ROWS_PER_FILE = 200_000;

    private TpcdsData() {}

    static List<String> tables() {
        return Table.getBaseTables().stream()
                .filter(table -> table != Table.DBGEN_VERSION)
                .map(Table::getName)
                .toList();
    }

    /** Writes the tables that are not there yet; a table is there whole or not at all. */
    static void ensure(SparkSession session, Path directory) throws IOException {
        for (String table : tables()) {
            Path target = directory.resolve(table + ".parquet");
            if (Files.notExists(target)) {
                Files.createDirectories(directory);
                Path unfinished = Files.createTempDirectory(directory, "unfinished-");
                write(session, Table.getTable(table), unfinished);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void write(SparkSession session, Table table, Path target) {
        Column[] columns = table.getColumns();
        List<Row> rows = new ArrayList<>();
        for (List<List<String>> generated : Results.constructResults(
                table, Session.getDefaultSession().withScale(SCALE).withTable(table))) {
            for (List<String> texts : generated) {
                rows.add(row(columns, texts));
            }
            if (rows.size() >= ROWS_PER_FILE) {
                append(session, columns, rows, target);
                rows.clear();
            }
        }
        append(session, columns, rows, target);
    }

    private static void append(SparkSession session, Column[] columns, List<Row> rows, Path target) {
        StructType schema = new StructType();
        for (Column column : columns) {
            schema = schema.add(name(column), type(column.getType()));
        }
        session.createDataFrame(rows, schema)
                .coalesce(1)
                .write()
                .mode(SaveMode.Append)
                .parquet(target.toString());
    }

    private static Row row(Column[] columns, List<String> texts) {
        Object[] values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(columns[i].getType(), texts.get(i));
        }
        return RowFactory.create(values);
    }

    /** The queries name three columns as the specification does, and not as the first generator did. */
    private static String name(Column column) {
        return switch (column.getName()) {
            case "c_last_review_date_sk" -> "c_last_review_date";
            case "p_response_targe" -> "p_response_target";
            case "s_tax_precentage" -> "s_tax_percentage";
            default -> column.getName();
        };
    }

    private static DataType type(ColumnType type) {
        return switch (type.getBase()) {
            case INTEGER, IDENTIFIER -> DataTypes.IntegerType;
            case DATE -> DataTypes.DateType;
            case DECIMAL ->
                DataTypes.createDecimalType(
                        type.getPrecision().orElseThrow(), type.getScale().orElseThrow());
            case CHAR, VARCHAR, TIME -> DataTypes.StringType;
        };
    }

    private static Object value(ColumnType type, String text) {
        if (text == null) {
            return null;
        }
        return switch (type.getBase()) {
            case INTEGER, IDENTIFIER -> Integer.valueOf(text);
            case DATE -> Date.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case CHAR, VARCHAR, TIME -> text;
        };
    }
}
