package io.sabot.engine.session;

import io.sabot.engine.codegen.KernelListing;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.physical.PhysicalPlan;
import io.sabot.engine.physical.PhysicalPrinter;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.PlanPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The texts of {@code explain}: Spark's headings over Sabot's plans. */
final class Explanation {
    private final Engine engine;
    private final Session session;

    Explanation(Engine engine, Session session) {
        this.engine = engine;
        this.session = session;
    }

    String text(LogicalPlan plan, PlanForm form) {
        return switch (form) {
            case BOUND -> PlanPrinter.print(plan);
            case OPTIMIZED -> PlanPrinter.print(engine.optimize(plan, session));
            case PHYSICAL -> PhysicalPrinter.print(engine.physical(plan, session));
        };
    }

    String text(LogicalPlan plan, String mode) {
        PhysicalPlan physical = engine.physical(plan, session);
        String bottom = "== Physical Plan ==\n" + PhysicalPrinter.print(physical);
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "extended" -> {
                LogicalPlan optimized = engine.optimize(plan, session);
                yield "== Parsed Logical Plan ==\n" + PlanPrinter.print(plan) + "\n== Analyzed Logical Plan ==\n"
                        + columns(plan) + "\n" + PlanPrinter.print(plan) + "\n== Optimized Logical Plan ==\n"
                        + PlanPrinter.print(optimized) + "\n" + bottom;
            }
            case "cost" ->
                "== Optimized Logical Plan ==\n" + PlanPrinter.printWithRows(engine.optimize(plan, session)) + "\n"
                        + bottom;
            case "formatted" -> "== Physical Plan ==\n" + PhysicalPrinter.printFormatted(physical);
            case "codegen" -> kernels(plan);
            default -> bottom;
        };
    }

    private static String columns(LogicalPlan plan) {
        List<String> columns = new ArrayList<>();
        for (Attribute attribute : plan.output()) {
            columns.add(attribute.name() + ": " + attribute.type().simpleString());
        }
        return String.join(", ", columns);
    }

    /** Which kernels a query uses shows when it runs: they depend on the encodings of its blocks. */
    private String kernels(LogicalPlan plan) {
        try {
            Path folder = Files.createTempDirectory("sabot-kernels");
            try {
                return run(plan, folder) + KernelListing.of(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String run(LogicalPlan plan, Path folder) {
        Session watched = session.newSession();
        watched.setSettings(session.settings().with(SabotSettings.CODEGEN_DUMP.key(), folder.toString()));
        try {
            engine.execute(plan, watched).close();
            return "";
        } catch (QueryException failure) {
            return "The query failed, these kernels were used until then: " + failure.getMessage() + "\n";
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path path : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
