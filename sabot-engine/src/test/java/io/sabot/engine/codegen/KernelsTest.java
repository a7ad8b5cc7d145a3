package io.sabot.engine.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.config.Settings;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.ValueRanges;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelsTest {
    private final Attribute a = Attribute.create("a", DataType.INT, true);
    private final Attribute b = Attribute.create("b", DataType.INT, true);
    private final RandomExpressions expressions =
            new RandomExpressions(new Random(1), List.of(a, b), null, EvalMode.ANSI);
    private final Block block = Block.of(3, new IntVector(new int[] {1, 2, 3}), new IntVector(new int[] {4, 5, 6}));

    private void run(String operator, Settings settings) {
        BoundExpr call = expressions.call(operator, new BoundExpr.ColumnRef(a), new BoundExpr.ColumnRef(b));
        new ExpressionCompiler(List.of(a, b), ValueRanges.NONE, settings)
                .evaluator(call)
                .create(new OneWorker(16))
                .evaluate(block);
    }

    @Test
    void aKernelIsMadeOnceForAllQueries() {
        run("pmod", Settings.DEFAULTS);
        int kernels = Kernels.size();
        run("pmod", Settings.DEFAULTS);
        assertThat(Kernels.size()).isEqualTo(kernels);
        run("^", Settings.DEFAULTS);
        assertThat(Kernels.size()).isEqualTo(kernels + 1);
    }

    @Test
    void generatedClassesCanBeDumped(@TempDir Path folder) throws Exception {
        run("|", Settings.of(Map.of("sabot.codegen.dump", folder.toString())));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .singleElement()
                    .asString()
                    .startsWith("Kernel_BitMethods_or_int_int")
                    .endsWith(".class");
        }
    }

    @Test
    void everythingRunsThroughTheInterpreterToo() {
        Settings interpreted = Settings.of(Map.of("sabot.interpreterOnly", "true"));
        int kernels = Kernels.size();
        BoundExpr sum = expressions.call("+", new BoundExpr.ColumnRef(a), new BoundExpr.ColumnRef(b));
        ExpressionCompiler compiler = new ExpressionCompiler(List.of(a, b), ValueRanges.NONE, interpreted);
        assertThat(compiler.evaluator(sum)
                        .create(new OneWorker(16))
                        .evaluate(block)
                        .get(2))
                .isEqualTo(9);
        BoundExpr large = expressions.call(">", sum, new BoundExpr.Literal(6, DataType.INT));
        assertThat(compiler.selector(large)
                        .create(new OneWorker(16))
                        .select(block)
                        .selected())
                .isEqualTo(2);
        assertThat(compiler.projector(List.of(sum, sum))
                        .create(new OneWorker(16))
                        .project(block)
                        .column(1)
                        .get(0))
                .isEqualTo(5);
        assertThat(Kernels.size()).isEqualTo(kernels);
    }
}
