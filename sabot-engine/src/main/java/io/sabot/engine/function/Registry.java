package io.sabot.engine.function;

import io.sabot.engine.function.aggregate.AggregateFunctions;
import io.sabot.engine.function.arithmetic.ArithmeticFunctions;
import io.sabot.engine.function.bit.BitFunctions;
import io.sabot.engine.function.collection.CollectionFunctions;
import io.sabot.engine.function.comparison.ComparisonFunctions;
import io.sabot.engine.function.csv.CsvFunctions;
import io.sabot.engine.function.datetime.DateTimeFunctions;
import io.sabot.engine.function.form.FormFunctions;
import io.sabot.engine.function.json.JsonFunctions;
import io.sabot.engine.function.math.MathFunctions;
import io.sabot.engine.function.misc.MiscFunctions;
import io.sabot.engine.function.number.NumberFunctions;
import io.sabot.engine.function.partition.PartitionFunctions;
import io.sabot.engine.function.string.StringFunctions;
import io.sabot.engine.function.system.SystemFunctions;
import io.sabot.engine.function.variant.VariantFunctions;
import io.sabot.engine.function.window.WindowFunctions;
import io.sabot.engine.function.xml.XmlFunctions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All built-in functions and operators by name. An entry is made when it is first asked for and kept, so that one name always
 * gives the same entry; nothing is built that no query names.
 */
public final class Registry {
    private static final ConcurrentHashMap<String, Function> ENTRIES = new ConcurrentHashMap<>();
    private static final int AREAS = 17;

    private Registry() {}

    /** @return the function or operator of a name, whatever its case; null when Spark 4.2 has none of that name */
    public static Function lookup(String name) {
        String key = name.toLowerCase(Locale.ROOT);
        Function known = ENTRIES.get(key);
        if (known != null) {
            return known;
        }
        Function made = make(key);
        if (made == null) {
            return null;
        }
        Function raced = ENTRIES.putIfAbsent(key, made);
        return raced == null ? made : raced;
    }

    private static Function make(String key) {
        for (int area = 0; area < AREAS; area++) {
            Function made = make(area, key);
            if (made != null) {
                return made;
            }
        }
        return SparkNames.contains(key) ? new MissingFunction(key) : null;
    }

    /** Names of Spark 4.2 that have no entry yet. */
    public static List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (String name : SparkNames.all()) {
            if (lookup(name) instanceof MissingFunction) {
                missing.add(name);
            }
        }
        return missing;
    }

    /** A switch, not a list of method references: each of those costs a class when the process starts. */
    private static Function make(int area, String key) {
        return switch (area) {
            case 0 -> ArithmeticFunctions.lookup(key);
            case 1 -> ComparisonFunctions.lookup(key);
            case 2 -> FormFunctions.lookup(key);
            case 3 -> AggregateFunctions.lookup(key);
            case 4 -> StringFunctions.lookup(key);
            case 5 -> DateTimeFunctions.lookup(key);
            case 6 -> WindowFunctions.lookup(key);
            case 7 -> MathFunctions.lookup(key);
            case 8 -> BitFunctions.lookup(key);
            case 9 -> CollectionFunctions.lookup(key);
            case 10 -> NumberFunctions.lookup(key);
            case 11 -> JsonFunctions.lookup(key);
            case 12 -> key.contains("csv") ? CsvFunctions.lookup(key) : XmlFunctions.lookup(key);
            case 13 -> VariantFunctions.lookup(key);
            case 14 -> PartitionFunctions.lookup(key);
            case 15 -> MiscFunctions.lookup(key);
            case 16 -> SystemFunctions.lookup(key);
            default -> null;
        };
    }

    /** Names of all entries, operators included, without those that are missing. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        names.addAll(ArithmeticFunctions.names());
        names.addAll(ComparisonFunctions.names());
        names.addAll(FormFunctions.names());
        names.addAll(AggregateFunctions.names());
        names.addAll(StringFunctions.names());
        names.addAll(DateTimeFunctions.names());
        names.addAll(WindowFunctions.names());
        names.addAll(CollectionFunctions.names());
        names.addAll(MathFunctions.names());
        names.addAll(BitFunctions.names());
        names.addAll(NumberFunctions.names());
        names.addAll(JsonFunctions.names());
        names.addAll(CsvFunctions.names());
        names.addAll(XmlFunctions.names());
        names.addAll(VariantFunctions.names());
        names.addAll(SystemFunctions.names());
        names.addAll(PartitionFunctions.names());
        names.addAll(MiscFunctions.names());
        return names;
    }
}
