package io.sabot.engine.function.window;

import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.Documentation;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.TypeRule;
import io.sabot.engine.function.Typing;
import io.sabot.engine.function.WindowFunction;
import io.sabot.engine.function.WindowFunction.Kind;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.List;

/** Ranks and neighbours. */
public final class WindowFunctions {
    private WindowFunctions() {}

    public static List<String> names() {
        return List.of(
                "row_number", "rank", "dense_rank", "percent_rank", "cume_dist", "ntile", "lag", "lead", "nth_value");
    }

    /** @return null when the area has no function of that name */
    public static Function lookup(String name) {
        return switch (name) {
            case "row_number" ->
                rank(name, Kind.ROW_NUMBER, DataType.INT, "Position of the row in its partition, from 1.");
            case "rank" ->
                rank("RANK", Kind.RANK, DataType.INT, "1 more than the number of rows before the row's peers.");
            case "dense_rank" -> rank("DENSE_RANK", Kind.DENSE_RANK, DataType.INT, "Rank without gaps.");
            case "percent_rank" ->
                rank("PERCENT_RANK", Kind.PERCENT_RANK, DataType.DOUBLE, "Share of the rows before the row's peers.");
            case "cume_dist" -> rank(name, Kind.CUME_DIST, DataType.DOUBLE, "Share of the rows up to the row's peers.");
            case "ntile" ->
                make(
                        name,
                        Kind.NTILE,
                        0,
                        1,
                        arguments -> new Typing(ints(arguments, 0), DataType.INT),
                        false,
                        "Number of the row's part when the partition is cut into equal parts.");
            case "lag" -> make(name, Kind.LAG, 1, 3, WindowFunctions::neighbour, true, "Value some rows before.");
            case "lead" -> make(name, Kind.LEAD, 1, 3, WindowFunctions::neighbour, true, "Value some rows behind.");
            case "nth_value" ->
                make(
                        name,
                        Kind.NTH_VALUE,
                        2,
                        2,
                        arguments -> new Typing(List.of(arguments.type(0), DataType.INT), arguments.type(0)),
                        true,
                        "Value of the n-th row of the frame.");
            default -> null;
        };
    }

    private static List<DataType> ints(Arguments arguments, int from) {
        List<DataType> types = new ArrayList<>(arguments.types());
        for (int i = from; i < types.size(); i++) {
            types.set(i, DataType.INT);
        }
        return types;
    }

    private static Typing neighbour(Arguments arguments) {
        List<DataType> types = new ArrayList<>(arguments.types());
        if (types.size() > 1) {
            types.set(1, DataType.INT);
        }
        if (types.size() > 2) {
            types.set(2, types.get(0));
        }
        return new Typing(types, types.get(0));
    }

    private static WindowFunction rank(String name, Kind kind, DataType type, String usage) {
        return make(name, kind, 0, Integer.MAX_VALUE, arguments -> new Typing(arguments.types(), type), false, usage);
    }

    private static WindowFunction make(
            String name, Kind kind, int min, int max, TypeRule types, boolean nullable, String usage) {
        return new WindowFunction(
                name, kind, min, max, types, nullable, new Documentation(usage, "", "2.0.0", "window_funcs"));
    }
}
