package io.sabot.engine.function.collection;

import io.sabot.engine.function.Documentation;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.GeneratorFunction;
import java.util.List;

/** The generators that take collections or values apart. */
final class GeneratorFunctions {
    private GeneratorFunctions() {}

    static List<String> names() {
        return List.of("explode", "explode_outer", "posexplode", "posexplode_outer", "inline", "inline_outer", "stack");
    }

    static Function lookup(String name) {
        return switch (name) {
            case "explode", "explode_outer" ->
                generator(
                        name,
                        Generators::explodeShape,
                        Generators::explode,
                        "collection",
                        "Gives a row for each element of an array or entry of a map.",
                        "SELECT _FUNC_(array(10, 20)) -- 10 20");
            case "posexplode", "posexplode_outer" ->
                generator(
                        name,
                        Generators::posexplodeShape,
                        Generators::posexplode,
                        "collection",
                        "Gives a row for each element with its position from 0 on.",
                        "SELECT _FUNC_(array(10, 20)) -- 0 10 1 20");
            case "inline", "inline_outer" ->
                generator(
                        name,
                        Generators::inlineShape,
                        Generators::inline,
                        "input",
                        "Gives a row for each struct of an array.",
                        "SELECT _FUNC_(array(struct(1, 'a'), struct(2, 'b'))) -- 1 a 2 b");
            case "stack" ->
                new GeneratorFunction(
                        name,
                        2,
                        Integer.MAX_VALUE,
                        Generators::stackShape,
                        Generators::stack,
                        false,
                        List.of(),
                        new Documentation(
                                "Divides the values behind the first into so many rows.",
                                "SELECT _FUNC_(2, 1, 2, 3) -- 1 2 3 NULL",
                                "2.0.0",
                                "generator_funcs"));
            default -> null;
        };
    }

    private static GeneratorFunction generator(
            String name,
            GeneratorFunction.SchemaRule schema,
            GeneratorFunction.Rows rows,
            String parameter,
            String usage,
            String example) {
        return new GeneratorFunction(
                name,
                1,
                1,
                schema,
                rows,
                name.endsWith("_outer"),
                List.of(parameter),
                new Documentation(usage, example, "1.0.0", "generator_funcs"));
    }
}
