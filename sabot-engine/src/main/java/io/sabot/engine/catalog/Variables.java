package io.sabot.engine.catalog;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The variables of a session, which live in {@code system.session}. Thread-safe. */
public final class Variables {
    private final Map<String, Variable> variables = new HashMap<>();

    public synchronized void declare(Variable variable, boolean replace) {
        if (!replace && variables.containsKey(key(variable.name()))) {
            throw QueryException.analysis("VARIABLE_ALREADY_EXISTS", "variableName", shown(variable.name()));
        }
        variables.put(key(variable.name()), variable);
    }

    public synchronized void assign(Variable variable) {
        variables.put(key(variable.name()), variable);
    }

    /** @return whether there was one */
    public synchronized boolean drop(String name) {
        return variables.remove(key(name)) != null;
    }

    /** @return the variable of that name, of one to three parts; null for none */
    public synchronized Variable find(List<String> name) {
        return isName(name) ? variables.get(key(name.get(name.size() - 1))) : null;
    }

    public synchronized boolean isEmpty() {
        return variables.isEmpty();
    }

    /** Whether a name can be that of a session variable. */
    public static boolean isName(List<String> name) {
        return switch (name.size()) {
            case 1 -> true;
            case 2 -> name.get(0).equalsIgnoreCase("session");
            case 3 -> name.get(0).equalsIgnoreCase("system") && name.get(1).equalsIgnoreCase("session");
            default -> false;
        };
    }

    /** The full name as errors show it. */
    public static String shown(String name) {
        return Quoting.id(List.of("system", "session", key(name)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
