package io.sabot.bench.kernel;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.codegen.ExpressionCompiler;
import io.sabot.engine.config.Settings;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ExprTree;
import io.sabot.engine.expr.ValueRange;
import io.sabot.engine.optimize.Optimizer;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.session.Session;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An expression in SQL over blocks of these columns: {@code i} int below 1,000, {@code l} long, {@code p} and {@code q}
 * decimal(15,2) of small values, as statistics tell, {@code w} decimal(38,2), {@code s} text with one of 1,000 numbers in it,
 * {@code d} date.
 */
final class Expressions {
    private static final ValueRange SMALL = ValueRange.of(0, 1_000_000);

    private final List<Attribute> input;
    private final BoundExpr expression;
    private final List<Block> blocks = new ArrayList<>();
    private long bytes;

    Expressions(String sql) {
        LogicalPlan.Project project = bound(sql);
        input = project.input().output();
        expression = project.items().get(0).expression();
        Columns random = new Columns();
        for (int i = 0; i < Columns.BLOCKS; i++) {
            Vector[] vectors = new Vector[input.size()];
            for (int c = 0; c < vectors.length; c++) {
                FlatVector column = column(input.get(c).name(), random);
                vectors[c] = column;
                boolean isRead = ExprTree.references(expression).contains(input.get(c));
                bytes += isRead ? Columns.bytes(column, Columns.BLOCK_ROWS) : 0;
            }
            blocks.add(Block.of(Columns.BLOCK_ROWS, vectors));
        }
    }

    private static List<Attribute> table() {
        return List.of(
                Attribute.create("i", DataType.INT, false),
                Attribute.create("l", DataType.LONG, false),
                Attribute.create("p", new DecimalType(15, 2), false),
                Attribute.create("q", new DecimalType(15, 2), false),
                Attribute.create("w", new DecimalType(38, 2), false),
                Attribute.create("s", DataType.STRING, false),
                Attribute.create("d", DataType.DATE, false));
    }

    private static FlatVector column(String name, Columns random) {
        int rows = Columns.BLOCK_ROWS;
        return switch (name) {
            case "i" -> random.ints(rows, 1000);
            case "l" -> random.longs(rows, 1 << 30, 1);
            case "p", "q" -> random.longs(rows, 1_000_000, 1);
            case "w" -> random.wide(rows);
            case "s" -> random.texts(rows, 1000);
            default -> random.ints(rows, 20_000);
        };
    }

    /** With folded constants, and otherwise as it is written. */
    private static LogicalPlan.Project bound(String sql) {
        String others = Optimizer.optionalRules().stream()
                .filter(rule -> !rule.equals("FoldConstants"))
                .collect(Collectors.joining(","));
        Settings settings = Settings.DEFAULTS.with("sabot.optimizer.excludedRules", others);
        try (Session session = Session.create(1, settings)) {
            session.catalog().createView("t", new LogicalPlan.LocalRows(table(), List.of()), true);
            LogicalPlan plan = session.sql("SELECT " + sql + " AS result FROM t", Map.of(), List.of());
            return (LogicalPlan.Project) new Optimizer(settings).optimize(plan);
        }
    }

    ExpressionCompiler compiler() {
        return new ExpressionCompiler(
                input,
                column -> column.name().equals("p") || column.name().equals("q") ? SMALL : null,
                Settings.DEFAULTS);
    }

    BoundExpr expression() {
        return expression;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Of the columns that the expression reads. */
    long bytes() {
        return bytes;
    }
}
