package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.plan.NamedExpr;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.cast.UpCasts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The columns of a plan as a schema wants them: found by name, in its order, of its types; nullable ones that are not there
 * are NULL. Source: Project.matchSchema of Spark.
 */
final class SchemaMatch {
    /** A column or field by its name. */
    private record Named(String name, BoundExpr value, Map<String, String> metadata) {}

    private final BindContext context;
    private final Casting casting;

    SchemaMatch(BindContext context, Casting casting) {
        this.context = context;
        this.casting = casting;
    }

    LogicalPlan match(LogicalPlan plan, StructType schema) {
        List<Named> columns = new ArrayList<>();
        for (Attribute column : plan.output()) {
            columns.add(new Named(column.name(), new BoundExpr.ColumnRef(column), column.metadata()));
        }
        List<NamedExpr> items = new ArrayList<>();
        for (Field field : schema.fields()) {
            Named found = find(columns, field, List.of());
            BoundExpr value = found.value();
            Map<String, String> metadata = new TreeMap<>(found.metadata());
            metadata.putAll(field.metadata());
            Attribute attribute = value instanceof BoundExpr.ColumnRef column
                    ? column.attribute().withName(field.name())
                    : Attribute.create(field.name(), value.type(), value.nullable());
            items.add(new NamedExpr(value, attribute.withMetadata(metadata)));
        }
        return new LogicalPlan.Project(items, plan);
    }

    /** The column or field of that name, as it is wanted. */
    private Named find(List<Named> among, Field wanted, List<String> path) {
        List<Named> found = among.stream()
                .filter(candidate -> context.sameName(candidate.name(), wanted.name()))
                .toList();
        if (found.isEmpty() && wanted.nullable()) {
            return new Named(wanted.name(), new BoundExpr.Literal(null, wanted.type()), Map.of());
        }
        if (found.isEmpty()) {
            throw absent(among, wanted, path);
        }
        List<String> place = new ArrayList<>(path);
        if (found.size() > 1) {
            place.add(wanted.name());
            throw QueryException.analysis(
                    "AMBIGUOUS_COLUMN_OR_FIELD", "name", Quoting.id(place), "n", Integer.toString(found.size()));
        }
        Named one = found.get(0);
        place.add(one.name());
        return new Named(
                wanted.name(), reconcile(one.value(), wanted.type(), wanted.nullable(), place), one.metadata());
    }

    private static QueryException absent(List<Named> among, Field wanted, List<String> path) {
        if (path.isEmpty()) {
            List<List<String>> candidates = new ArrayList<>();
            among.forEach(candidate -> candidates.add(List.of(candidate.name())));
            return NameResolver.unresolvedAmongNames(List.of(wanted.name()), candidates);
        }
        List<String> proposal = new ArrayList<>();
        among.forEach(candidate -> proposal.add(Quoting.id(candidate.name())));
        return QueryException.analysis(
                "UNRESOLVED_FIELD.WITH_SUGGESTION",
                "fieldName",
                Quoting.id(wanted.name()),
                "columnPath",
                Quoting.id(path),
                "proposal",
                String.join(", ", proposal));
    }

    private BoundExpr reconcile(BoundExpr value, DataType wanted, boolean nullable, List<String> path) {
        if (value.nullable() && !nullable) {
            throw QueryException.analysis("NULLABLE_COLUMN_OR_FIELD", "name", Quoting.id(path));
        }
        if (value.type() instanceof StructType struct && wanted instanceof StructType target) {
            return struct(value, struct, target, path);
        }
        checkElements(value.type(), wanted, path);
        if (value.type().equals(wanted)) {
            return value;
        }
        if (!UpCasts.canStoreAssign(value.type(), wanted)) {
            throw QueryException.analysis(
                    "INVALID_COLUMN_OR_FIELD_DATA_TYPE",
                    "name",
                    Quoting.id(path),
                    "type",
                    Quoting.type(value.type().sql()),
                    "expectedType",
                    Quoting.type(wanted.sql()));
        }
        return casting.cast(value, asNullableAs(value.type(), wanted), EvalMode.ANSI, null);
    }

    /** The wanted type, its elements nullable only as far as those of the given one are. */
    private static DataType asNullableAs(DataType given, DataType wanted) {
        if (given instanceof ArrayType array && wanted instanceof ArrayType target) {
            return new ArrayType(asNullableAs(array.element(), target.element()), array.containsNull());
        }
        if (given instanceof MapType map && wanted instanceof MapType target) {
            return new MapType(
                    asNullableAs(map.key(), target.key()),
                    asNullableAs(map.value(), target.value()),
                    map.valueContainsNull());
        }
        return wanted;
    }

    private BoundExpr struct(BoundExpr value, StructType type, StructType wanted, List<String> path) {
        List<Named> fields = new ArrayList<>();
        for (int i = 0; i < type.size(); i++) {
            fields.add(new Named(
                    type.field(i).name(),
                    new BoundExpr.Field(value, i),
                    type.field(i).metadata()));
        }
        List<BoundExpr> values = new ArrayList<>();
        List<Field> made = new ArrayList<>();
        for (Field field : wanted.fields()) {
            // A field of a struct that may be NULL is NULL only where the struct is, and there it is not asked for.
            boolean mayBeNull = field.nullable() || (value.nullable() && !isNullable(type, field.name()));
            Field asked = new Field(field.name(), field.type(), mayBeNull, field.metadata());
            BoundExpr found = find(fields, asked, path).value();
            values.add(found);
            made.add(new Field(field.name(), found.type(), found.nullable(), field.metadata()));
        }
        StructType result = new StructType(made);
        BoundExpr struct = new BoundExpr.MakeStruct(values, result);
        return !value.nullable()
                ? struct
                : new BoundExpr.Case(
                        List.of(new BoundExpr.Branch(new BoundExpr.IsNull(value), new BoundExpr.Literal(null, result))),
                        struct,
                        result);
    }

    private boolean isNullable(StructType type, String name) {
        int ordinal = type.indexOf(name, context.caseSensitive());
        return ordinal < 0 || type.field(ordinal).nullable();
    }

    private static void checkElements(DataType type, DataType wanted, List<String> path) {
        if (type instanceof ArrayType array
                && wanted instanceof ArrayType target
                && array.containsNull()
                && !target.containsNull()) {
            throw QueryException.analysis(
                    "NOT_NULL_CONSTRAINT_VIOLATION.ARRAY_ELEMENT", "columnPath", Quoting.id(path));
        }
        if (type instanceof MapType map
                && wanted instanceof MapType target
                && map.valueContainsNull()
                && !target.valueContainsNull()) {
            throw QueryException.analysis("NOT_NULL_CONSTRAINT_VIOLATION.MAP_VALUE", "columnPath", Quoting.id(path));
        }
    }
}
