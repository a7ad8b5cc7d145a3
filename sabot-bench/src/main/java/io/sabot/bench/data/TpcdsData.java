package io.sabot.bench.data;

import io.sabot.spark.sql.Row;
import io.sabot.spark.sql.RowFactory;
import io.sabot.spark.sql.SaveMode;
import io.sabot.spark.sql.SparkSession;
import io.sabot.spark.sql.types.DataType;
import io.sabot.spark.sql.types.DataTypes;
import io.sabot.spark.sql.types.StructType;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The 24 tables of TPC-DS as Parquet directories, with the names and types of Spark's {@code TPCDSSchema}: keys are {@code INT},
 * money is {@code DECIMAL(7,2)}. {@code CHAR} and {@code VARCHAR} are {@code STRING}, as in what Spark's own benchmark reads.
 */
public final class TpcdsData {
    /** How many rows are held in memory between two writes; also the size of a file. */
    private static final int ROWS_PER_FILE = 400_000;

    private TpcdsData() {}

    public static List<String> tables() {
        return Table.getBaseTables().stream()
                .filter(table -> table != Table.DBGEN_VERSION)
                .map(Table::getName)
                .toList();
    }

    /**
     * Makes the tables under {@code directory}, those that are not there yet. A table is there whole or not at all.
     *
     * @param scale 1 is about a gigabyte of text
     * @param progress told the name of each table before it is made
     */
    public static void generate(SparkSession spark, Path directory, double scale, Consumer<String> progress)
            throws IOException {
        Files.createDirectories(directory);
        for (String name : tables()) {
            Path target = directory.resolve(name);
            if (!Files.isDirectory(target)) {
                progress.accept(name);
                Path unfinished = Files.createTempDirectory(directory, "unfinished-");
                write(spark, Table.getTable(name), unfinished, scale);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static void write(SparkSession spark, Table table, Path target, double scale) {
        List<Column> columns = List.of(table.getColumns());
        StructType schema = new StructType();
        for (Column column : columns) {
            schema = schema.add(name(column), type(column.getType()));
        }
        Session session = Session.getDefaultSession().withScale(scale).withTable(table);
        List<Row> rows = new ArrayList<>();
        for (List<List<String>> generated : Results.constructResults(table, session)) {
            for (List<String> texts : generated) {
                rows.add(row(columns, texts));
            }
            if (rows.size() >= ROWS_PER_FILE) {
                append(spark, rows, schema, target);
                rows = new ArrayList<>();
            }
        }
        if (!rows.isEmpty()) {
            append(spark, rows, schema, target);
        }
    }

    private static void append(SparkSession spark, List<Row> rows, StructType schema, Path target) {
        spark.createDataFrame(rows, schema).write().mode(SaveMode.Append).parquet(target.toString());
    }

    /** Spark names three columns as the specification does, and not as the first generator did. */
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
            case CHAR, VARCHAR -> DataTypes.StringType;
            case TIME -> throw new IllegalArgumentException("only the generator's own table has times");
        };
    }

    private static Row row(List<Column> columns, List<String> texts) {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = texts.get(i) == null ? null : value(columns.get(i).getType(), texts.get(i));
        }
        return RowFactory.create(values);
    }

    private static Object value(ColumnType type, String text) {
        return switch (type.getBase()) {
            case INTEGER, IDENTIFIER -> Integer.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case DECIMAL -> new BigDecimal(text);
            case CHAR, VARCHAR -> text;
            case TIME -> throw new IllegalArgumentException("only the generator's own table has times");
        };
    }
}
