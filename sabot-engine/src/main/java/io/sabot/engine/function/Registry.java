package io.sabot.engine.function;

import io.sabot.engine.function.aggregate.AggregateFunctions;
import io.sabot.engine.function.arithmetic.ArithmeticFunctions;
import io.sabot.engine.function.comparison.ComparisonFunctions;
import io.sabot.engine.function.form.FormFunctions;
import io.sabot.engine.function.window.WindowFunctions;
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
        Function found = ArithmeticFunctions.lookup(key);
        if (found == null) {
            found = ComparisonFunctions.lookup(key);
        }
        if (found == null) {
            found = FormFunctions.lookup(key);
        }
        if (found == null) {
            found = AggregateFunctions.lookup(key);
        }
        if (found == null) {
            found = WindowFunctions.lookup(key);
        }
        return found;
    }

    /** Names of all entries, operators included. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        names.addAll(ArithmeticFunctions.names());
        names.addAll(ComparisonFunctions.names());
        names.addAll(FormFunctions.names());
        names.addAll(AggregateFunctions.names());
        names.addAll(WindowFunctions.names());
        return names;
    }
}
