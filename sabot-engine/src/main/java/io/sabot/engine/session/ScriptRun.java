package io.sabot.engine.session;

import io.sabot.engine.bind.Binder;
import io.sabot.engine.catalog.Variable;
import io.sabot.engine.catalog.Variables;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.ParameterValues;
import io.sabot.engine.sql.Query;
import io.sabot.engine.sql.ScriptNode;
import io.sabot.engine.sql.Statement;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs a script statement by statement. Its answer is the rows of its last query. Source: SqlScriptingExecution of Spark.
 */
final class ScriptRun {
    private final Engine engine;
    private final Session session;
    private final ParameterValues parameters;
    private final Variables variables;
    private final Deque<ScriptNode.Block> active = new ArrayDeque<>();
    private LogicalPlan answer = CommandRows.none();
    private QueryException unhandled;

    ScriptRun(Engine engine, Session session, ParameterValues parameters) {
        this.engine = engine;
        this.session = session;
        this.parameters = parameters;
        this.variables = session.catalog().variables();
    }

    /** Goes on behind a labelled part, or with its next round. */
    private static final class Jump extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String label;
        private final boolean again;

        Jump(String label, boolean again) {
            super(null, null, false, false);
            this.label = label;
            this.again = again;
        }
    }

    LogicalPlan run(ScriptNode.Block script) {
        if (!session.settings().get(SabotSettings.SCRIPTING)) {
            throw QueryException.analysis(
                    "UNSUPPORTED_FEATURE.SQL_SCRIPTING", "sqlScriptingEnabled", "\"spark.sql.scripting.enabled\"");
        }
        return variables.withoutScopes(() -> {
            block(script);
            return answer;
        });
    }

    private void all(List<ScriptNode> nodes) {
        nodes.forEach(this::node);
    }

    private void node(ScriptNode node) {
        if (node instanceof ScriptNode.Single single) {
            guarded(() -> statement(single.statement().get()));
        } else if (node instanceof ScriptNode.Block block) {
            block(block);
        } else if (node instanceof ScriptNode.If choice) {
            guarded(() -> all(chosen(choice)));
        } else if (node instanceof ScriptNode.Case choice) {
            guarded(() -> all(chosen(choice)));
        } else if (node instanceof ScriptNode.Leave leave) {
            throw new Jump(leave.label(), false);
        } else if (node instanceof ScriptNode.Iterate iterate) {
            throw new Jump(iterate.label(), true);
        } else {
            loop(node);
        }
    }

    private void loop(ScriptNode node) {
        if (node instanceof ScriptNode.While loop) {
            boolean more = holds(loop.condition());
            while (more) {
                more = round(loop.label(), loop.body()) && holds(loop.condition());
            }
        } else if (node instanceof ScriptNode.Repeat loop) {
            boolean more = true;
            while (more) {
                more = round(loop.label(), loop.body()) && !holds(loop.until());
            }
        } else if (node instanceof ScriptNode.Loop loop) {
            boolean more = true;
            while (more) {
                more = round(loop.label(), loop.body());
            }
        } else if (node instanceof ScriptNode.For loop) {
            forEach(loop);
        }
    }

    /** @return whether the loop goes on */
    private boolean round(String label, List<ScriptNode> body) {
        try {
            all(body);
            return true;
        } catch (Jump jump) {
            if (!jump.label.equals(label)) {
                throw jump;
            }
            return jump.again;
        }
    }

    private void block(ScriptNode.Block block) {
        variables.enter(block.label());
        active.push(block);
        try {
            all(block.body());
        } catch (Jump jump) {
            if (!jump.label.equals(block.label()) || jump.again) {
                throw jump;
            }
        } finally {
            active.pop();
            variables.leave();
        }
    }

    private void forEach(ScriptNode.For loop) {
        List<Object[]> rows = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        guarded(() -> {
            LogicalPlan plan =
                    engine.binder(session, parameters).bind(loop.query().get());
            fields.addAll(plan.schema().fields());
            rows.addAll(engine.rows(plan, session));
        });
        for (Object[] row : rows) {
            variables.enter(loop.variable() == null ? loop.label() : loop.variable());
            try {
                for (int i = 0; i < fields.size(); i++) {
                    Field field = fields.get(i);
                    variables.declare(new Variable(field.name(), field.type(), row[i], null), true);
                }
                if (!round(loop.label(), loop.body())) {
                    return;
                }
            } finally {
                variables.leave();
            }
        }
    }

    private List<ScriptNode> chosen(ScriptNode.If choice) {
        for (ScriptNode.Branch branch : choice.branches()) {
            if (truth(branch.condition())) {
                return branch.body();
            }
        }
        return choice.otherwise();
    }

    private List<ScriptNode> chosen(ScriptNode.Case choice) {
        Binder binder = engine.binder(session, parameters);
        Expr operand = choice.operand().get();
        for (ScriptNode.Choice one : choice.choices()) {
            Expr same = Expr.call("=", operand, one.value().expression().get());
            Object[] row = row(binder, same);
            if (Boolean.TRUE.equals(row[0])) {
                return one.body();
            }
        }
        return choice.otherwise();
    }

    private Object[] row(Binder binder, Expr expression) {
        LogicalPlan plan = binder.bind(Query.Select.of(new Query.OneRow(), List.of(expression)));
        return engine.rows(plan, session).get(0);
    }

    /** The condition of a loop; one that fails ends the loop when a handler goes on. */
    private boolean holds(ScriptNode.Condition condition) {
        boolean[] value = new boolean[1];
        guarded(() -> value[0] = truth(condition));
        return value[0];
    }

    private boolean truth(ScriptNode.Condition condition) {
        LogicalPlan plan = engine.binder(session, parameters)
                .bind(Query.Select.of(
                        new Query.OneRow(), List.of(condition.expression().get())));
        String shown = condition.text().toUpperCase(Locale.ROOT);
        if (!plan.output().get(0).type().equals(DataType.BOOLEAN)) {
            throw QueryException.analysis("INVALID_BOOLEAN_STATEMENT", "invalidStatement", shown)
                    .withContext(condition.context());
        }
        Object value = engine.rows(plan, session).get(0)[0];
        if (value == null) {
            throw QueryException.analysis("BOOLEAN_STATEMENT_WITH_EMPTY_ROW", "invalidStatement", shown)
                    .withContext(condition.context());
        }
        return (Boolean) value;
    }

    private void statement(Statement statement) {
        LogicalPlan plan = new Commands(engine, session).run(statement, parameters);
        boolean query = statement instanceof Statement.Select
                || (statement instanceof Statement.ExecuteImmediate
                        && !plan.output().isEmpty());
        if (query) {
            answer = new LogicalPlan.LocalRows(plan.output(), engine.rows(plan, session));
        }
    }

    private void guarded(Runnable body) {
        try {
            body.run();
        } catch (QueryException failure) {
            if (failure == unhandled) {
                throw failure;
            }
            handle(failure);
        }
    }

    /** Runs the nearest handler of an error; without one the script ends with the error. */
    private void handle(QueryException failure) {
        List<ScriptNode.Block> blocks = new ArrayList<>(active);
        for (int i = 0; i < blocks.size(); i++) {
            ScriptNode.Handler handler = handler(blocks.subList(i, blocks.size()), failure);
            if (handler != null) {
                handle(handler, blocks, i);
                if (handler.exits()) {
                    throw new Jump(blocks.get(i).label(), false);
                }
                return;
            }
        }
        unhandled = failure;
        throw failure;
    }

    /** While a handler runs, the handlers of its own block and of those inside are off. */
    private void handle(ScriptNode.Handler handler, List<ScriptNode.Block> blocks, int owner) {
        List<ScriptNode.Block> inside = new ArrayList<>();
        for (int i = 0; i <= owner; i++) {
            inside.add(0, active.pop());
        }
        try {
            node(handler.body());
        } finally {
            inside.forEach(active::push);
        }
    }

    /** The best handler of the first block: a condition's name before its SQLSTATE before SQLEXCEPTION. */
    private static ScriptNode.Handler handler(List<ScriptNode.Block> blocks, QueryException failure) {
        String state = failure.sqlState() == null ? "" : failure.sqlState();
        String name = failure.condition().toUpperCase(Locale.ROOT);
        ScriptNode.Handler byState = null;
        ScriptNode.Handler general = null;
        for (ScriptNode.Handler handler : blocks.get(0).handlers()) {
            for (String condition : handler.conditions()) {
                String declared = declared(blocks, condition);
                if (name.equals(condition) || name.startsWith(condition + ".")) {
                    return handler;
                }
                if (condition.equals("SQLSTATE " + state) || state.equals(declared)) {
                    byState = handler;
                }
                boolean notFound = state.startsWith("02");
                if (condition.equals(notFound ? "NOT FOUND" : "SQLEXCEPTION")) {
                    general = handler;
                }
            }
        }
        return byState != null ? byState : general;
    }

    private static String declared(List<ScriptNode.Block> blocks, String condition) {
        for (ScriptNode.Block block : blocks) {
            Map<String, String> known = block.conditions();
            if (known.containsKey(condition)) {
                return known.get(condition);
            }
        }
        return null;
    }
}
