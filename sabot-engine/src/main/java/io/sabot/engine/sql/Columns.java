package io.sabot.engine.sql;

import io.sabot.engine.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ColDefinitionContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ColDefinitionListContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ColDefinitionOptionContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TableElementContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TableElementListContext;

/** Columns of CREATE TABLE and parameters of CREATE FUNCTION. */
final class Columns {
    private final Translation translation;

    Columns(Translation translation) {
        this.translation = translation;
    }

    /** @return null when the table has what only catalogs of their own support: constraints, generated columns */
    List<Query.ColumnDefinition> table(TableElementListContext elements) {
        List<Query.ColumnDefinition> columns = new ArrayList<>();
        if (elements == null) {
            return columns;
        }
        ParserRuleContext outer = translation.origin.enter(elements);
        boolean supported = true;
        for (TableElementContext element : elements.tableElement()) {
            if (element.colDefinition() == null) {
                supported = false;
                continue;
            }
            columns.add(column(element.colDefinition()));
            for (ColDefinitionOptionContext option : element.colDefinition().colDefinitionOption()) {
                supported &= option.generationExpression() == null && option.columnConstraintDefinition() == null;
            }
        }
        translation.origin.leave(outer);
        return supported ? columns : null;
    }

    List<Query.ColumnDefinition> parameters(ColDefinitionListContext parameters) {
        for (ColDefinitionContext parameter : parameters.colDefinition()) {
            translation.types.type(parameter.dataType());
            for (ColDefinitionOptionContext option : parameter.colDefinitionOption()) {
                if (option.generationExpression() != null) {
                    throw translation.origin.error(
                            "INVALID_SQL_SYNTAX.CREATE_FUNC_WITH_GENERATED_COLUMNS_AS_PARAMETERS");
                }
                if (option.columnConstraintDefinition() != null) {
                    throw translation.origin.error("INVALID_SQL_SYNTAX.CREATE_FUNC_WITH_COLUMN_CONSTRAINTS");
                }
            }
        }
        return parameters.colDefinition().stream().map(this::column).toList();
    }

    private Query.ColumnDefinition column(ColDefinitionContext context) {
        ParserRuleContext outer = translation.origin.enter(context);
        String name = translation.names.single(context.colName);
        boolean nullable = true;
        Expr value = null;
        String valueText = null;
        String comment = null;
        for (ColDefinitionOptionContext option : context.colDefinitionOption()) {
            if (option.NULL() != null) {
                translation.predicates.negates(option.errorCapturingNot());
                check(nullable, name, "NOT NULL");
                nullable = false;
            } else if (option.defaultExpression() != null) {
                check(value == null, name, "DEFAULT");
                value = translation.expressions.of(option.defaultExpression().expression());
                translation.parameters.refuse("DEFAULT");
                valueText = translation.origin.source(option.defaultExpression().expression());
            } else if (option.commentSpec() != null) {
                check(comment == null, name, "COMMENT");
                comment = translation.types.comment(option.commentSpec());
            }
        }
        Query.ColumnDefinition column = new Query.ColumnDefinition(
                name, translation.types.type(context.dataType()), nullable, comment, value, valueText);
        translation.origin.leave(outer);
        return column;
    }

    private void check(boolean first, String column, String option) {
        if (!first) {
            throw translation.origin.error(
                    "CREATE_TABLE_COLUMN_DESCRIPTOR_DUPLICATE", "columnName", column, "optionName", option);
        }
    }
}
