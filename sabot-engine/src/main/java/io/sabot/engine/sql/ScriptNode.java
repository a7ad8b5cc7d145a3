package io.sabot.engine.sql;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.expr.Expr;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A part of a script ({@code BEGIN … END}). Statements are translated when they are reached, for names may depend on variables. */
public sealed interface ScriptNode {
    /** {@code label: BEGIN … END}; the label is made up when not given. Conditions are names of SQLSTATEs. */
    record Block(String label, List<ScriptNode> body, List<Handler> handlers, Map<String, String> conditions)
            implements ScriptNode {}

    /** {@code DECLARE EXIT|CONTINUE HANDLER FOR conditions body}; conditions are names, SQLSTATEs, SQLEXCEPTION, NOT FOUND. */
    record Handler(boolean exits, List<String> conditions, ScriptNode body) {}

    /** A statement. */
    record Single(Supplier<Statement> statement) implements ScriptNode {}

    /** A condition with its text. */
    record Condition(Supplier<Expr> expression, String text, QueryContext context) {}

    /** {@code IF … THEN … ELSEIF … END IF} and the searched CASE. */
    record If(List<Branch> branches, List<ScriptNode> otherwise) implements ScriptNode {}

    /** What runs when a condition holds. */
    record Branch(Condition condition, List<ScriptNode> body) {}

    /** {@code CASE operand WHEN value THEN …}. */
    record Case(Supplier<Expr> operand, List<Choice> choices, List<ScriptNode> otherwise) implements ScriptNode {}

    /** What runs when the operand equals a value. */
    record Choice(Condition value, List<ScriptNode> body) {}

    /** {@code label: WHILE condition DO … END WHILE}. */
    record While(String label, Condition condition, List<ScriptNode> body) implements ScriptNode {}

    /** {@code label: REPEAT … UNTIL condition END REPEAT}. */
    record Repeat(String label, List<ScriptNode> body, Condition until) implements ScriptNode {}

    /** {@code label: LOOP … END LOOP}. */
    record Loop(String label, List<ScriptNode> body) implements ScriptNode {}

    /** {@code label: FOR variable AS query DO … END FOR}; variable null when not given. */
    record For(String label, String variable, Supplier<Query> query, List<ScriptNode> body) implements ScriptNode {}

    /** {@code LEAVE label}. */
    record Leave(String label) implements ScriptNode {}

    /** {@code ITERATE label}. */
    record Iterate(String label) implements ScriptNode {}
}
