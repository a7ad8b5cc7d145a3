package io.sabot.engine.sql;

import io.sabot.engine.error.QueryContext;
import io.sabot.engine.expr.Expr;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FunctionTableArgumentContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FunctionTableNamedArgumentExpressionContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FunctionTableReferenceArgumentContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.FunctionTableSubqueryArgumentContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TableArgumentPartitioningContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TableFunctionCallContext;

/** Table functions, whose arguments may be tables. */
final class TableFunctions {
    private final Translation translation;

    TableFunctions(Translation translation) {
        this.translation = translation;
    }

    Query of(TableFunctionCallContext call) {
        QueryContext here = translation.origin.here();
        List<Expr> arguments =
                call.functionTableArgument().stream().map(this::argument).toList();
        if (call.funcName.expression() == null) {
            return new Query.TableFunction(translation.calls.parts(call.funcName), arguments, here);
        }
        Expr name = translation.expressions.of(call.funcName.expression());
        List<String> parts = translation.identifier(name);
        return parts == null
                ? new Query.IdentifierTableFunction(name, arguments, here)
                : new Query.TableFunction(parts, arguments, here);
    }

    private Expr argument(FunctionTableArgumentContext argument) {
        if (argument.functionArgument() != null) {
            return translation.calls.argument(argument.functionArgument());
        }
        FunctionTableReferenceArgumentContext reference = argument.functionTableReferenceArgument();
        FunctionTableNamedArgumentExpressionContext named = reference.functionTableNamedArgumentExpression();
        return named == null
                ? table(reference.functionTableSubqueryArgument())
                : new Expr.NamedArgument(Names.text(named.key), table(named.functionTableSubqueryArgument()));
    }

    private Expr table(FunctionTableSubqueryArgumentContext argument) {
        ParserRuleContext outer = translation.origin.enter(argument);
        Query query;
        if (argument.identifierReference() == null) {
            query = translation.queries.of(argument.query());
        } else {
            if (argument.LEFT_PAREN() == null) {
                throw translation.origin.error(
                        "INVALID_SQL_SYNTAX.INVALID_TABLE_FUNCTION_IDENTIFIER_ARGUMENT_MISSING_PARENTHESES",
                        "argumentName",
                        NameParser.shown(Names.text(argument.identifierReference())));
            }
            query = translation.relations.table(argument.identifierReference(), null);
        }
        List<Expr> partitions = List.of();
        List<Expr.SortOrder> orders = List.of();
        boolean single = false;
        TableArgumentPartitioningContext partitioning = argument.tableArgumentPartitioning();
        if (partitioning != null) {
            single = partitioning.SINGLE() != null;
            partitions = translation.expressions.all(partitioning.partition);
            orders = translation.windows.orders(partitioning.sortItem());
            check(partitioning, single, partitions, orders);
        }
        Expr table = new Expr.TableArgument(query, partitions, single, orders, translation.origin.here());
        translation.origin.leave(outer);
        return table;
    }

    private void check(
            TableArgumentPartitioningContext partitioning,
            boolean single,
            List<Expr> partitions,
            List<Expr.SortOrder> orders) {
        if (partitioning.invalidMultiPartitionExpression != null) {
            throw parenthesesMissing("PARTITION BY");
        }
        if (partitioning.invalidMultiSortItem != null) {
            throw parenthesesMissing("ORDER BY");
        }
        if (single && !partitions.isEmpty()) {
            throw invalid("WITH SINGLE PARTITION cannot be specified if PARTITION BY is also present");
        }
        if (!orders.isEmpty() && partitions.isEmpty() && !single) {
            throw invalid("ORDER BY cannot be specified unless either "
                    + "PARTITION BY or WITH SINGLE PARTITION is also present");
        }
    }

    private RuntimeException parenthesesMissing(String clause) {
        return invalid("The table function call includes a table argument with an invalid "
                + "partitioning/ordering specification: the " + clause + " clause included multiple "
                + "expressions without parentheses surrounding them; please add parentheses around "
                + "these expressions and then retry the query again");
    }

    private RuntimeException invalid(String message) {
        return translation.origin.error("_LEGACY_ERROR_TEMP_0064", "msg", message);
    }
}
