package io.sabot.engine.sql;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Expr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.*;

/** Scripts. Source: visitCompoundBody and what follows it in AstBuilder of Spark. */
final class ScriptTranslator {
    private final Supplier<Translation> fresh;
    private final Translation translation;
    private final Deque<String> labels = new ArrayDeque<>();
    private final Deque<String> loops = new ArrayDeque<>();

    /** @param fresh translators of the same text, one for each statement when it is reached */
    ScriptTranslator(Translation translation, Supplier<Translation> fresh) {
        this.translation = translation;
        this.fresh = fresh;
    }

    ScriptNode.Block script(SingleCompoundStatementContext context) {
        return labelled(null, null, false, label -> block(label, context.compoundBody()));
    }

    private <T> T labelled(BeginLabelContext begin, EndLabelContext end, boolean loop, Function<String, T> body) {
        String first =
                begin == null ? null : Names.text(begin.strictIdentifier()).toLowerCase(Locale.ROOT);
        String last = end == null ? null : Names.text(end.strictIdentifier()).toLowerCase(Locale.ROOT);
        if (last != null && first == null) {
            throw translation.origin.error("END_LABEL_WITHOUT_BEGIN_LABEL", "endLabel", NameParser.shown(last));
        }
        if (last != null && !last.equals(first)) {
            throw translation.origin.error(
                    "LABELS_MISMATCH", "beginLabel", NameParser.shown(first), "endLabel", NameParser.shown(last));
        }
        if (first != null && labels.contains(first)) {
            throw translation.origin.error("LABEL_OR_FOR_VARIABLE_ALREADY_EXISTS", "label", NameParser.shown(first));
        }
        String label = first == null ? UUID.randomUUID().toString() : first;
        labels.push(label);
        if (loop) {
            loops.push(label);
        }
        T made = body.apply(label);
        labels.pop();
        if (loop) {
            loops.pop();
        }
        return made;
    }

    private ScriptNode.Block block(String label, CompoundBodyContext context) {
        List<ScriptNode> body = new ArrayList<>();
        List<ScriptNode.Handler> handlers = new ArrayList<>();
        Map<String, String> conditions = new LinkedHashMap<>();
        if (context != null) {
            for (CompoundStatementContext statement : context.compoundStatement()) {
                if (statement.declareHandlerStatement() != null) {
                    handlers.add(handler(statement.declareHandlerStatement()));
                } else if (statement.declareConditionStatement() != null) {
                    condition(statement.declareConditionStatement(), conditions);
                } else {
                    body.add(node(statement));
                }
            }
        }
        return new ScriptNode.Block(label, body, handlers, conditions);
    }

    private void condition(DeclareConditionStatementContext context, Map<String, String> conditions) {
        String name = Names.text(context.strictIdentifier()).toUpperCase(Locale.ROOT);
        String state = context.sqlStateValue() == null
                ? "45000"
                : translation.literals.text(context.sqlStateValue().stringLit());
        conditions.put(name, state);
    }

    private ScriptNode.Handler handler(DeclareHandlerStatementContext context) {
        if (context.CONTINUE() != null && !translation.options.continueHandlers()) {
            throw translation.origin.error("UNSUPPORTED_FEATURE.CONTINUE_EXCEPTION_HANDLER");
        }
        List<String> conditions = new ArrayList<>();
        for (ConditionValueContext value : context.conditionValues().conditionValue()) {
            if (value.SQLEXCEPTION() != null) {
                conditions.add("SQLEXCEPTION");
            } else if (value.FOUND() != null) {
                conditions.add("NOT FOUND");
            } else if (value.sqlStateValue() != null) {
                conditions.add("SQLSTATE "
                        + translation.literals.text(value.sqlStateValue().stringLit()));
            } else {
                conditions.add(String.join(".", translation.names.parts(value.multipartIdentifier()))
                        .toUpperCase(Locale.ROOT));
            }
        }
        ScriptNode body = context.beginEndCompoundBlock() != null
                ? compound(context.beginEndCompoundBlock())
                : context.statement() != null
                        ? single(context.statement())
                        : set(context.setStatementInsideSqlScript());
        return new ScriptNode.Handler(context.CONTINUE() == null, conditions, body);
    }

    private ScriptNode compound(BeginEndCompoundBlockContext context) {
        return labelled(context.beginLabel(), context.endLabel(), false, label -> block(label, context.compoundBody()));
    }

    private List<ScriptNode> body(CompoundBodyContext context) {
        ScriptNode.Block block = block(UUID.randomUUID().toString(), context);
        return block.handlers().isEmpty() ? block.body() : List.of(block);
    }

    private ScriptNode node(CompoundStatementContext context) {
        ParserRuleContext outer = translation.origin.enter(context);
        ScriptNode node = translate(context);
        translation.origin.leave(outer);
        return node;
    }

    private ScriptNode translate(CompoundStatementContext context) {
        if (context.statement() != null) {
            return single(context.statement());
        }
        if (context.setStatementInsideSqlScript() != null) {
            return set(context.setStatementInsideSqlScript());
        }
        if (context.beginEndCompoundBlock() != null) {
            return compound(context.beginEndCompoundBlock());
        }
        if (context.ifElseStatement() != null) {
            IfElseStatementContext choice = context.ifElseStatement();
            return branches(choice.booleanExpression(), choice.conditionalBodies, choice.elseBody);
        }
        if (context.caseStatement() instanceof SearchedCaseStatementContext searched) {
            return branches(searched.conditions, searched.conditionalBodies, searched.elseBody);
        }
        if (context.caseStatement() instanceof SimpleCaseStatementContext simple) {
            return choices(simple);
        }
        if (context.whileStatement() != null) {
            WhileStatementContext loop = context.whileStatement();
            ScriptNode.Condition condition = condition(loop.booleanExpression());
            return labelled(
                    loop.beginLabel(),
                    loop.endLabel(),
                    true,
                    label -> new ScriptNode.While(label, condition, body(loop.compoundBody())));
        }
        if (context.repeatStatement() != null) {
            RepeatStatementContext loop = context.repeatStatement();
            ScriptNode.Condition until = condition(loop.booleanExpression());
            return labelled(
                    loop.beginLabel(),
                    loop.endLabel(),
                    true,
                    label -> new ScriptNode.Repeat(label, body(loop.compoundBody()), until));
        }
        if (context.loopStatement() != null) {
            LoopStatementContext loop = context.loopStatement();
            return labelled(
                    loop.beginLabel(),
                    loop.endLabel(),
                    true,
                    label -> new ScriptNode.Loop(label, body(loop.compoundBody())));
        }
        if (context.forStatement() != null) {
            return iteration(context.forStatement());
        }
        return jump(context);
    }

    private ScriptNode jump(CompoundStatementContext context) {
        boolean leave = context.leaveStatement() != null;
        String label = Names.text(
                        leave
                                ? context.leaveStatement().strictIdentifier()
                                : context.iterateStatement().strictIdentifier())
                .toLowerCase(Locale.ROOT);
        if (!labels.contains(label)) {
            throw translation.origin.error(
                    "INVALID_LABEL_USAGE.DOES_NOT_EXIST",
                    "labelName",
                    label.toUpperCase(Locale.ROOT),
                    "statementType",
                    leave ? "LEAVE" : "ITERATE");
        }
        if (!leave && !loops.contains(label)) {
            throw translation.origin.error(
                    "INVALID_LABEL_USAGE.ITERATE_IN_COMPOUND", "labelName", label.toUpperCase(Locale.ROOT));
        }
        return leave ? new ScriptNode.Leave(label) : new ScriptNode.Iterate(label);
    }

    private ScriptNode iteration(ForStatementContext loop) {
        String variable = loop.strictIdentifier() == null
                ? null
                : Names.text(loop.strictIdentifier()).toLowerCase(Locale.ROOT);
        return labelled(
                loop.beginLabel(),
                loop.endLabel(),
                true,
                label -> new ScriptNode.For(
                        label, variable, later(loop, own -> own.queries.of(loop.query())), body(loop.compoundBody())));
    }

    private ScriptNode branches(
            List<BooleanExpressionContext> conditions,
            List<CompoundBodyContext> bodies,
            CompoundBodyContext otherwise) {
        List<ScriptNode.Branch> branches = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            branches.add(new ScriptNode.Branch(condition(conditions.get(i)), body(bodies.get(i))));
        }
        return new ScriptNode.If(branches, otherwise == null ? List.of() : body(otherwise));
    }

    private ScriptNode choices(SimpleCaseStatementContext context) {
        List<ScriptNode.Choice> choices = new ArrayList<>();
        for (int i = 0; i < context.conditionExpressions.size(); i++) {
            ExpressionContext value = context.conditionExpressions.get(i);
            ScriptNode.Condition condition = new ScriptNode.Condition(
                    later(value, own -> own.expressions.of(value)),
                    translation.origin.source(value),
                    translation.origin.at(value));
            choices.add(new ScriptNode.Choice(condition, body(context.conditionalBodies.get(i))));
        }
        return new ScriptNode.Case(
                later(context.caseVariable, own -> own.expressions.of(context.caseVariable)),
                choices,
                context.elseBody == null ? List.of() : body(context.elseBody));
    }

    private ScriptNode.Condition condition(BooleanExpressionContext context) {
        Supplier<Expr> expression = later(context, own -> own.expressions.of(context));
        return new ScriptNode.Condition(expression, translation.origin.source(context), translation.origin.at(context));
    }

    private ScriptNode single(StatementContext context) {
        return new ScriptNode.Single(later(context, own -> own.statements.of(context)));
    }

    private ScriptNode set(SetStatementInsideSqlScriptContext context) {
        if (context instanceof SetVariableInsideSqlScriptContext variable) {
            return new ScriptNode.Single(later(
                    context,
                    own -> own.settings.variable(
                            variable.assignmentList(), variable.multipartIdentifierList(), variable.query())));
        }
        throw QueryException.unsupported("this SET in a script");
    }

    private <T> Supplier<T> later(ParserRuleContext place, Function<Translation, T> translate) {
        return () -> {
            Translation own = fresh.get();
            own.origin.enter(place);
            return translate.apply(own);
        };
    }
}
