package io.sabot.engine.sql;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.TimeType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.TypeConstructorContext;

/** {@code DATE '2020-01-01'}, {@code X'1F'} and other literals of a type in front of a string. */
final class TypedLiterals {
    private final Translation translation;

    TypedLiterals(Translation translation) {
        this.translation = translation;
    }

    Expr of(TypeConstructorContext context) {
        String text = Literals.text(context.singleStringLitWithoutMarker());
        return switch (context.literalType().start.getType()) {
            case SqlBaseParser.DATE -> Expr.literal((int) LocalDate.parse(text).toEpochDay(), DataType.DATE);
            default -> throw QueryException.unsupported("literals of type " + context.literalType().getText());
        };
    }
}
