package io.sabot.engine.sql;

import io.sabot.engine.expr.Expr;
import java.util.List;

/** Finds the name that {@code IDENTIFIER(expression)} stands for. */
@FunctionalInterface
public interface IdentifierValues {
    /** Leaves names open: the syntax tree keeps the expression. */
    IdentifierValues LATER = expression -> null;

    /** @return the parts of the name, null when it is not known yet */
    List<String> name(Expr expression);
}
