package io.sabot.engine.sql;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ExpressionContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ExpressionPropertyContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ExpressionPropertyListContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ExpressionPropertyWithKeyAndEqualsContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.ExpressionPropertyWithKeyNoEqualsContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PropertyContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PropertyKeyOrStringLitContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PropertyKeyOrStringLitNoCoalesceContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PropertyListContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PropertyValueContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PropertyWithKeyAndEqualsContext;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser.PropertyWithKeyNoEqualsContext;

/** Lists of options and table properties. */
final class Properties {
    private final Translation translation;

    Properties(Translation translation) {
        this.translation = translation;
    }

    /** Every key with a value; empty for no list at all. */
    Map<String, String> keyValues(PropertyListContext list) {
        if (list == null) {
            return Map.of();
        }
        ParserRuleContext outer = translation.origin.enter(list);
        Map<String, String> values = new LinkedHashMap<>();
        for (PropertyContext property : list.property()) {
            String key = key(property);
            if (values.containsKey(key)) {
                throw duplicate(key);
            }
            values.put(key, value(property));
        }
        translation.origin.leave(outer);
        List<String> bare =
                values.keySet().stream().filter(key -> values.get(key) == null).toList();
        if (!bare.isEmpty()) {
            throw translation.origin.notAllowed(
                    "Values must be specified for key(s): [" + String.join(",", bare) + "]");
        }
        return values;
    }

    /** Every key, without values. */
    List<String> keys(PropertyListContext list) {
        ParserRuleContext outer = translation.origin.enter(list);
        List<String> keys = new ArrayList<>();
        List<String> valued = new ArrayList<>();
        for (PropertyContext property : list.property()) {
            String key = key(property);
            keys.add(key);
            if (value(property) != null) {
                valued.add(key);
            }
        }
        if (!valued.isEmpty()) {
            throw translation.origin.notAllowed(
                    "Values should not be specified for key(s): [" + String.join(",", valued) + "]");
        }
        translation.origin.leave(outer);
        return keys;
    }

    /** Options of CREATE TABLE, whose values are expressions; only literals are taken. */
    Map<String, String> constants(ExpressionPropertyListContext list) {
        Map<String, String> values = new LinkedHashMap<>();
        if (list == null) {
            return values;
        }
        ParserRuleContext outer = translation.origin.enter(list);
        for (ExpressionPropertyContext property : list.expressionProperty()) {
            boolean equals = property instanceof ExpressionPropertyWithKeyAndEqualsContext;
            String key = equals
                    ? key(((ExpressionPropertyWithKeyAndEqualsContext) property).key)
                    : key(((ExpressionPropertyWithKeyNoEqualsContext) property).key);
            ExpressionContext value = equals
                    ? ((ExpressionPropertyWithKeyAndEqualsContext) property).value
                    : ((ExpressionPropertyWithKeyNoEqualsContext) property).value;
            if (value == null) {
                throw translation.origin.notAllowed("A value must be specified for the key: " + key + ".");
            }
            values.put(key, constant(value));
        }
        translation.origin.leave(outer);
        return values;
    }

    private String constant(ExpressionContext value) {
        Expr expression = translation.expressions.of(value);
        if (!(expression instanceof Expr.Literal literal)) {
            throw QueryException.unsupported("an option that is no literal");
        }
        String text = LiteralValues.text(literal);
        return text == null ? translation.origin.source(value).toLowerCase(Locale.ROOT) : text;
    }

    private RuntimeException duplicate(String key) {
        return translation.origin.error("DUPLICATE_KEY", "keyColumn", NameParser.shown(key));
    }

    private String key(PropertyContext property) {
        return property instanceof PropertyWithKeyAndEqualsContext withEquals
                ? key(withEquals.key)
                : key(((PropertyWithKeyNoEqualsContext) property).key);
    }

    String key(PropertyKeyOrStringLitContext key) {
        return key.stringLit() == null ? Names.text(key.propertyKey()) : translation.literals.text(key.stringLit());
    }

    private String key(PropertyKeyOrStringLitNoCoalesceContext key) {
        return key.propertyKey() == null
                ? translation.literals.text(key.singleStringLit())
                : Names.text(key.propertyKey());
    }

    private String value(PropertyContext property) {
        PropertyValueContext value = property instanceof PropertyWithKeyAndEqualsContext withEquals
                ? withEquals.value
                : ((PropertyWithKeyNoEqualsContext) property).value;
        if (value == null) {
            return null;
        }
        if (value.stringLit() != null) {
            return translation.literals.text(value.stringLit());
        }
        return value.booleanValue() == null ? value.getText() : value.getText().toLowerCase(Locale.ROOT);
    }
}
