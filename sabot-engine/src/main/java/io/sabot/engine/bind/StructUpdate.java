package io.sabot.engine.bind;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.sql.SqlParser;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code withField} and {@code dropFields} of a column: calls of {@code update_field(struct, name, value)} and
 * {@code drop_field(struct, name)}, which no SQL text can make. Calls upon calls are one update of the innermost struct.
 * Source: UpdateFields of Spark.
 */
final class StructUpdate {
    private final BindContext context;
    private final ExpressionBinder expressions;

    StructUpdate(BindContext context, ExpressionBinder expressions) {
        this.context = context;
        this.expressions = expressions;
    }

    static boolean isUpdate(Expr expression) {
        if (!(expression instanceof Expr.Call call)
                || call.context() != null && call.context().isSql()) {
            return false;
        }
        String name = call.name().get(0);
        return name.equals("update_field") || name.equals("drop_field");
    }

    /** A change of one field. @param value null when the field is dropped */
    private record Change(List<String> field, BoundExpr value) {
        Change inside() {
            return new Change(field.subList(1, field.size()), value);
        }
    }

    BoundExpr bind(Expr.Call call, Scope scope) {
        List<Change> changes = new ArrayList<>();
        Expr root = call;
        while (isUpdate(root)) {
            Expr.Call outer = (Expr.Call) root;
            BoundExpr value = outer.arguments().size() < 3
                    ? null
                    : expressions.bind(outer.arguments().get(2), scope);
            changes.add(0, new Change(field(outer), value));
            root = outer.arguments().get(0);
        }
        return apply(expressions.bind(root, scope), changes);
    }

    private static List<String> field(Expr.Call call) {
        String name = ((Expr.Literal) call.arguments().get(1)).value().toString();
        return name.isEmpty() ? List.of(name) : SqlParser.parseColumnName(name);
    }

    private BoundExpr apply(BoundExpr struct, List<Change> changes) {
        if (!(struct.type() instanceof StructType type)) {
            throw ImplicitCasts.unexpected(0, "\"STRUCT\"", struct.type());
        }
        List<Field> fields = new ArrayList<>(type.fields());
        List<BoundExpr> values = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            values.add(
                    struct instanceof BoundExpr.MakeStruct made
                            ? made.values().get(i)
                            : new BoundExpr.Field(struct, i));
        }
        for (Change change : changes) {
            if (change.field().size() > 1) {
                BoundExpr inner =
                        extracted(struct, fields, values, change.field().get(0));
                put(fields, values, change.field().get(0), apply(inner, List.of(change.inside())));
            } else if (change.value() == null) {
                drop(fields, values, change.field().get(0));
            } else {
                put(fields, values, change.field().get(0), change.value());
            }
        }
        if (fields.isEmpty()) {
            throw QueryException.analysis("DATATYPE_MISMATCH.CANNOT_DROP_ALL_FIELDS");
        }
        BoundExpr updated = new BoundExpr.MakeStruct(values, new StructType(fields));
        return struct.nullable() ? unlessNull(struct, updated) : updated;
    }

    private static BoundExpr unlessNull(BoundExpr struct, BoundExpr updated) {
        BoundExpr.Branch missing =
                new BoundExpr.Branch(new BoundExpr.IsNull(struct), new BoundExpr.Literal(null, updated.type()));
        return new BoundExpr.Case(List.of(missing), updated, updated.type());
    }

    /** The struct in a field, with the changes made so far; it may be NULL where the outer struct is. */
    private BoundExpr extracted(BoundExpr struct, List<Field> fields, List<BoundExpr> values, String name) {
        BoundExpr sofar = new BoundExpr.MakeStruct(values, new StructType(fields));
        BoundExpr.Field found = (BoundExpr.Field) expressions.field(sofar, name);
        BoundExpr value = values.get(found.ordinal());
        boolean absent = struct.nullable() && !value.nullable();
        return absent ? unlessNull(struct, value) : value;
    }

    private void put(List<Field> fields, List<BoundExpr> values, String name, BoundExpr value) {
        Field field = Field.of(name, value.type(), value.nullable());
        boolean found = false;
        for (int i = 0; i < fields.size(); i++) {
            if (context.sameName(fields.get(i).name(), name)) {
                fields.set(i, field);
                values.set(i, value);
                found = true;
            }
        }
        if (!found) {
            fields.add(field);
            values.add(value);
        }
    }

    private void drop(List<Field> fields, List<BoundExpr> values, String name) {
        for (int i = fields.size() - 1; i >= 0; i--) {
            if (context.sameName(fields.get(i).name(), name)) {
                fields.remove(i);
                values.remove(i);
            }
        }
    }

    /** The name that such a call gives its column. */
    static String text(Expr.Call call, PrettyName names, Scope scope) {
        List<String> operations = new ArrayList<>();
        Expr root = call;
        while (isUpdate(root)) {
            Expr.Call outer = (Expr.Call) root;
            operations.add(0, operation(outer, field(outer), names, scope));
            root = outer.arguments().get(0);
        }
        return "update_fields(" + names.of(root, scope) + ", " + String.join(", ", operations) + ")";
    }

    private static String operation(Expr.Call call, List<String> field, PrettyName names, Scope scope) {
        String last = call.arguments().size() < 3
                ? "dropfield()"
                : "WithField(" + names.of(call.arguments().get(2), scope) + ")";
        String struct = names.of(call.arguments().get(0), scope);
        List<String> paths = new ArrayList<>();
        for (String part : field.subList(0, field.size() - 1)) {
            struct = struct + "." + part;
            paths.add(0, struct);
        }
        String text = last;
        for (String path : paths) {
            text = "WithField(update_fields(" + path + ", " + text + "))";
        }
        return text;
    }
}
