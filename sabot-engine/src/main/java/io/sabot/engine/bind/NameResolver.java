package io.sabot.engine.bind;

import io.sabot.engine.catalog.SqlFunction;
import io.sabot.engine.catalog.Variable;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.AggregateFunction;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.Registry;
import io.sabot.engine.type.Identifiers;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what a name means: a column, perhaps qualified, then fields of it. A longer qualifier wins over a column with
 * fields. Source: Spark's AttributeSeq.resolve.
 */
final class NameResolver {
    private final BindContext context;
    private final Map<Attribute, Expr.Name> written = new HashMap<>();

    private final Set<Attribute> parameters = new HashSet<>();
    private int aliasesUsed;

    NameResolver(BindContext context) {
        this.context = context;
    }

    /** From now on these columns are known to be parameters of a function whose body is being bound. */
    void noteParameters(List<Attribute> columns) {
        parameters.addAll(columns);
    }

    /** How many names have meant an earlier item of the same select list so far. */
    int aliasesUsed() {
        return aliasesUsed;
    }

    void noteAlias() {
        aliasesUsed++;
    }

    /** Remembers how a column was named last. */
    void note(Expr.Name name, BoundExpr bound) {
        if (bound instanceof BoundExpr.ColumnRef column) {
            written.put(column.attribute(), name);
        }
    }

    /** @return how the column was named, null when it was not */
    Expr.Name written(Attribute column) {
        return written.get(column);
    }

    /**
     * A column and the fields of it that are meant.
     *
     * @param alias whether it is an earlier item of the same select list
     */
    record Match(BoundExpr base, String baseName, List<String> fields, boolean alias) {
        Match(BoundExpr base, String baseName, List<String> fields) {
            this(base, baseName, fields, false);
        }
    }

    /** @return what the name means in the scope or the one around it, but no further out; null for nothing */
    Match resolve(List<String> parts, Scope scope) {
        Match match = inLayers(parts, scope);
        if (parts.size() == 1 && LiteralFunctions.isOne(parts.get(0))) {
            return match == null || isParameter(match) ? null : match; // such a function hides all but columns
        }
        match = match == null ? inAliases(parts, scope) : match;
        match = match == null ? inColumns(parts, scope.generated()) : match;
        return match != null || scope.outer() == null ? match : asOuter(inside(parts, scope.outer()));
    }

    private Match inside(List<String> parts, Scope scope) {
        Match match = inLayers(parts, scope);
        match = match == null ? inAliases(parts, scope) : match;
        return match == null ? inColumns(parts, scope.generated()) : match;
    }

    private boolean isParameter(Match match) {
        return match.base() instanceof BoundExpr.ColumnRef column
                && parameters.contains(column.attribute())
                && !context.settings().get(SabotSettings.PARAMETERS_HIDE_FUNCTIONS);
    }

    private Match inLayers(List<String> parts, Scope scope) {
        for (List<Attribute> layer : scope.layers()) {
            Match match = inColumns(parts, layer);
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    /** The full name of a function that a user made, or just the last part of an unknown one. */
    String routineName(List<String> parts) {
        SqlFunction routine = context.catalog().functions().find(parts, context.database());
        return routine == null ? parts.get(parts.size() - 1) : routine.fullName();
    }

    /** What a call calls; null for a function written in SQL and for none. */
    Function function(Expr.Call call) {
        if (call.function() != null) {
            return call.function();
        }
        Function builtIn = Registry.lookup(call.name().get(call.name().size() - 1));
        return builtIn == null ? context.catalog().functions().registered(call.name()) : builtIn;
    }

    /** Whether it is a call of an aggregate function. */
    boolean isAggregate(Expr expression) {
        return expression instanceof Expr.Call call && function(call) instanceof AggregateFunction;
    }

    ZoneId zone() {
        return context.zone();
    }

    /** What a name means that is no column: a session variable and perhaps fields of it; the longest name wins. */
    Match variable(List<String> parts) {
        if (context.catalog().variables().isEmpty()) {
            return null;
        }
        for (int count = Math.min(3, parts.size()); count > 0; count--) {
            Variable variable = context.catalog().variables().find(parts.subList(0, count));
            if (variable != null) {
                context.references().variable(parts.subList(0, count));
                BoundExpr value = new BoundExpr.Literal(variable.value(), variable.type());
                return new Match(value, variable.name(), parts.subList(count, parts.size()));
            }
        }
        return null;
    }

    private Match inAliases(List<String> parts, Scope scope) {
        List<BoundExpr> found = new ArrayList<>();
        for (Map.Entry<String, List<BoundExpr>> alias : scope.aliases().entrySet()) {
            if (context.sameName(alias.getKey(), parts.get(0))) {
                found.addAll(alias.getValue());
            }
        }
        if (found.size() > 1) {
            throw QueryException.analysis(
                    "AMBIGUOUS_LATERAL_COLUMN_ALIAS",
                    "name",
                    Quoting.id(parts.get(0)),
                    "n",
                    Integer.toString(found.size()));
        }
        return found.isEmpty() ? null : new Match(found.get(0), parts.get(0), parts.subList(1, parts.size()), true);
    }

    private static Match asOuter(Match match) {
        if (match == null || !(match.base() instanceof BoundExpr.ColumnRef column)) {
            return match;
        }
        return new Match(new BoundExpr.OuterRef(column.attribute()), match.baseName(), match.fields());
    }

    private Match inColumns(List<String> parts, List<Attribute> columns) {
        for (int qualifiers = Math.min(3, parts.size() - 1); qualifiers >= 0; qualifiers--) {
            List<Attribute> found = new ArrayList<>();
            String name = parts.get(qualifiers);
            for (Attribute column : columns) {
                if (context.sameName(column.name(), name) && isQualified(column, parts.subList(0, qualifiers))) {
                    found.add(column);
                }
            }
            if (found.size() > 1 && distinct(found) > 1) {
                throw ambiguous(parts, found);
            }
            if (!found.isEmpty()) {
                Attribute column = found.get(0).withName(name);
                return new Match(new BoundExpr.ColumnRef(column), name, parts.subList(qualifiers + 1, parts.size()));
            }
        }
        return null;
    }

    private static int distinct(List<Attribute> attributes) {
        return new LinkedHashSet<>(attributes).size();
    }

    /** Whether the names are the end of the column's qualifier. */
    boolean isQualified(Attribute column, List<String> names) {
        List<String> qualifier = column.qualifier();
        int skip = qualifier.size() - names.size();
        if (skip < 0) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            if (!context.sameName(qualifier.get(skip + i), names.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static QueryException ambiguous(List<String> parts, List<Attribute> found) {
        List<String> names = new ArrayList<>();
        for (Attribute attribute : found) {
            List<String> full = new ArrayList<>(attribute.qualifier());
            full.add(attribute.name());
            names.add(quoted(full));
        }
        names.sort(null);
        return QueryException.analysis(
                "AMBIGUOUS_REFERENCE", "name", quoted(parts), "referenceNames", "[" + String.join(", ", names) + "]");
    }

    QueryException unresolved(List<String> parts, Scope scope) {
        return unresolved(parts, scope.columns());
    }

    /** A name that none of the columns has: suggests those that are written alike, else in the order of their names. */
    static QueryException unresolved(List<String> parts, List<Attribute> columns) {
        List<Attribute> ordered = new ArrayList<>(new LinkedHashSet<>(columns));
        ordered.sort(Comparator.comparing(Attribute::name).thenComparing(Attribute::id));
        return unresolvedAmong(parts, ordered);
    }

    /** As {@link #unresolved}, the columns in the order in which they stand. */
    static QueryException unresolvedAmong(List<String> parts, List<Attribute> columns) {
        List<List<String>> candidates = new ArrayList<>();
        for (Attribute column : columns) {
            List<String> full = new ArrayList<>(column.qualifier());
            full.add(column.name());
            candidates.add(full);
        }
        return unresolvedAmongNames(parts, candidates);
    }

    /** @param candidates names in parts, in the order to keep */
    static QueryException unresolvedAmongNames(List<String> parts, List<List<String>> candidates) {
        String name = quoted(parts);
        if (candidates.isEmpty()) {
            return QueryException.analysis("UNRESOLVED_COLUMN.WITHOUT_SUGGESTION", "objectName", name);
        }
        List<String> ordered = Similarity.order(parts, candidates);
        return QueryException.analysis(
                "UNRESOLVED_COLUMN.WITH_SUGGESTION",
                "objectName",
                name,
                "proposal",
                String.join(", ", ordered.subList(0, Math.min(5, ordered.size()))));
    }

    static String quoted(List<String> parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            text.append(text.isEmpty() ? "" : ".").append(Identifiers.quote(part));
        }
        return text.toString();
    }
}
