package io.sabot.engine.session;

import io.sabot.engine.batch.Block;
import io.sabot.engine.connector.Table;
import io.sabot.engine.connector.TableSink;
import io.sabot.engine.connector.csv.CsvTexts;
import io.sabot.engine.connector.file.FileFormat;
import io.sabot.engine.connector.file.FileSink;
import io.sabot.engine.connector.file.FileTables;
import io.sabot.engine.connector.file.FileTarget;
import io.sabot.engine.connector.format.FileFormats;
import io.sabot.engine.connector.json.JsonTexts;
import io.sabot.engine.connector.xml.XmlTexts;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanTree;
import io.sabot.engine.record.Options;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads and writes relations over files. */
final class Files {
    private final Engine engine;
    private final Session session;

    Files(Engine engine, Session session) {
        this.engine = engine;
        this.session = session;
    }

    LogicalPlan read(String format, StructType schema, Map<String, String> options, List<String> paths) {
        return scan(FileTables.open(
                FileFormats.of(format, Options.of(options), session.settings()),
                paths,
                schema,
                Options.of(options),
                session.settings()));
    }

    /**
     * Reads the strings of a query as records, which are kept until the relation is gone.
     *
     * @param format {@code json} or {@code csv}
     */
    LogicalPlan readTexts(String format, StructType schema, Map<String, String> options, LogicalPlan texts) {
        List<Slice> records = new ArrayList<>();
        try (QueryResult result = engine.execute(texts, session)) {
            for (Object[] row : result.rows()) {
                if (row[0] != null) {
                    records.add(((Slice) row[0]).copy());
                }
            }
        }
        Options parsed = Options.of(options);
        return scan(
                switch (format) {
                    case "json" -> JsonTexts.table(records, schema, parsed, session.settings());
                    case "csv" -> CsvTexts.table(records, schema, parsed, session.settings());
                    case "xml" -> XmlTexts.table(records, schema, parsed, session.settings());
                    default -> throw QueryException.internal("no records of format " + format);
                });
    }

    /** @return null when there is no such format */
    Table tableAt(String format, String path, Map<String, String> options) {
        if (!FileFormats.isKnown(format)) {
            return null;
        }
        Options parsed = Options.of(options);
        return FileTables.open(
                FileFormats.of(format, parsed, session.settings()), List.of(path), null, parsed, session.settings());
    }

    /** @param empty whether what is in it goes */
    void makeFolder(Path folder, boolean empty) {
        if (empty) {
            deleteFolder(folder);
        }
        try {
            java.nio.file.Files.createDirectories(folder);
        } catch (IOException failure) {
            throw cannotWrite(folder, failure);
        }
    }

    void deleteFolder(Path folder) {
        if (!java.nio.file.Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = java.nio.file.Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                java.nio.file.Files.delete(path);
            }
        } catch (IOException failure) {
            throw cannotWrite(folder, failure);
        }
    }

    private static QueryException cannotWrite(Path folder, IOException failure) {
        return QueryException.of(
                        ErrorKind.RUNTIME,
                        "TASK_WRITE_FAILED",
                        "path",
                        folder.toUri().toString())
                .withCause(failure);
    }

    static LogicalPlan scan(Table table) {
        List<Integer> ordinals = new ArrayList<>();
        List<Attribute> output = new ArrayList<>();
        for (Field field : table.schema().fields()) {
            ordinals.add(ordinals.size());
            output.add(Attribute.create(field));
        }
        return new LogicalPlan.Scan(table, ordinals, output, List.of());
    }

    void write(
            LogicalPlan plan,
            String format,
            String mode,
            Map<String, String> options,
            List<String> partitionBy,
            String path) {
        Options parsed = Options.of(options);
        FileFormat known = FileFormats.of(format, parsed, session.settings());
        FileTarget target = FileTarget.of(known, path, plan.schema(), partitionBy, parsed, session.settings());
        if (!target.prepare(mode)) {
            return;
        }
        FileSink sink = target.sink(mode);
        if (isRepartitioned(plan)) {
            engine.writePartitions(plan, session, sink);
            return;
        }
        try {
            writeRows(plan, sink);
        } catch (Throwable failure) {
            sink.abort();
            throw failure;
        }
        sink.commit();
    }

    /** Whether the program has said in how many parts the rows are to lie. */
    private static boolean isRepartitioned(LogicalPlan plan) {
        LogicalPlan at = plan;
        while (at instanceof LogicalPlan.Project
                || at instanceof LogicalPlan.Filter
                || at instanceof LogicalPlan.Aliased
                || (at instanceof LogicalPlan.Sort sort && !sort.global())) {
            at = at.children().get(0);
        }
        return at instanceof LogicalPlan.Repartition repartition && repartition.partitions() > 0;
    }

    /** One writer takes the blocks in the order of the rows, so that files of sorted rows are sorted. */
    private void writeRows(LogicalPlan plan, FileSink sink) {
        try (QueryResult result = engine.execute(plan, session);
                TableSink.Writer writer = sink.writer(0)) {
            for (Block block = result.next(); block != null; block = result.next()) {
                writer.write(block);
            }
        }
    }

    /** Whether the plan reads files below the folder. */
    static boolean reads(LogicalPlan plan, Path folder) {
        String below = folder.toUri().toString().replaceFirst("^file:/+", "/").replaceFirst("/?$", "/");
        boolean[] found = new boolean[1];
        PlanTree.visit(plan, node -> {
            if (node instanceof LogicalPlan.Scan scan) {
                for (String file : scan.table().inputFiles()) {
                    found[0] |= file.replaceFirst("^file:/+", "/").startsWith(below);
                }
            }
        });
        return found[0];
    }
}
