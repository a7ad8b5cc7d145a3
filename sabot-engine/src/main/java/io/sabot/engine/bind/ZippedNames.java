package io.sabot.engine.bind;

import io.sabot.engine.expr.BoundExpr;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.List;

/** The fields of {@code arrays_zip} are called as the columns that it takes, or are numbered. */
final class ZippedNames {
    private ZippedNames() {}

    static BoundExpr.Call apply(BoundExpr.Call call, List<Expr> written) {
        StructType numbered = (StructType) ((ArrayType) call.type()).element();
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String name = name(written.get(i));
            Field field = numbered.field(i);
            fields.add(Field.of(name == null ? field.name() : name, field.type(), field.nullable()));
        }
        CallContext context = call.context();
        DataType type = new ArrayType(new StructType(fields), false);
        return new BoundExpr.Call(
                call.function(),
                call.arguments(),
                new CallContext(context.mode(), context.argumentTypes(), type, context.zone(), context.query()),
                call.nullable());
    }

    private static String name(Expr argument) {
        if (argument instanceof Expr.Alias alias) {
            return alias.names().get(0);
        }
        if (argument instanceof Expr.Column column) {
            return column.attribute().name();
        }
        if (argument instanceof Expr.Name name) {
            return name.parts().get(name.parts().size() - 1);
        }
        if (argument instanceof Expr.FieldAccess access) {
            return access.name();
        }
        boolean key = argument instanceof Expr.Subscript subscript
                && subscript.index() instanceof Expr.Literal literal
                && literal.type().isString();
        return key ? String.valueOf(((Expr.Literal) ((Expr.Subscript) argument).index()).value()) : null;
    }
}
