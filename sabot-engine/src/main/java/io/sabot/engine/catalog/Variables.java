package io.sabot.engine.catalog;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The variables of a session, which live in {@code system.session}. Thread-safe. */
public final class Variables {
    private final Map<String, Variable> variables = new HashMap<>();
    private final Deque<Scope> scopes = new ArrayDeque<>();

    /** Declares a variable of the innermost scope of a running script, or of the session. */
    public synchronized void declare(Variable variable, boolean replace) {
        Scope scope = scopes.peek();
        Map<String, Variable> home = scope == null ? variables : scope.variables;
        if (!replace && home.containsKey(key(variable.name()))) {
            throw QueryException.analysis(
                    "VARIABLE_ALREADY_EXISTS",
                    "variableName",
                    scope == null ? shown(variable.name()) : Quoting.id(List.of(scope.label, key(variable.name()))));
        }
        home.put(key(variable.name()), variable);
    }

    /** Puts a value in the place of the value that {@link #find} gave. */
    public synchronized void assign(Variable before, Variable after) {
        for (Scope scope : scopes) {
            if (scope.variables.get(key(before.name())) == before) {
                scope.variables.put(key(before.name()), after);
                return;
            }
        }
        variables.put(key(before.name()), after);
    }

    /** @return whether there was one */
    public synchronized boolean drop(String name) {
        return variables.remove(key(name)) != null;
    }

    /** @return the variable of that name, of one to three parts; null for none */
    public synchronized Variable find(List<String> name) {
        for (Scope scope : scopes) {
            boolean mine = name.size() == 1 || (name.size() == 2 && name.get(0).equalsIgnoreCase(scope.label));
            Variable found = mine ? scope.variables.get(key(name.get(name.size() - 1))) : null;
            if (found != null) {
                return found;
            }
        }
        return isName(name) ? variables.get(key(name.get(name.size() - 1))) : null;
    }

    public synchronized boolean isEmpty() {
        return variables.isEmpty() && scopes.isEmpty();
    }

    /** Enters a scope of a script, whose variables hide others of their names. */
    public synchronized void enter(String label) {
        scopes.push(new Scope(label));
    }

    /** Leaves the innermost scope. */
    public synchronized void leave() {
        scopes.pop();
    }

    /** Hides the variables of scripts while something runs that does not see them. */
    public <T> T withoutScopes(Supplier<T> body) {
        Deque<Scope> hidden = new ArrayDeque<>();
        synchronized (this) {
            hidden.addAll(scopes);
            scopes.clear();
        }
        try {
            return body.get();
        } finally {
            synchronized (this) {
                scopes.clear();
                scopes.addAll(hidden);
            }
        }
    }

    /** Variables of one block of a script. */
    private static final class Scope {
        private final String label;
        private final Map<String, Variable> variables = new HashMap<>();

        Scope(String label) {
            this.label = label;
        }
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
