package io.sabot.engine.function.xml;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.FormatArguments;
import io.sabot.engine.function.Function;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.StructType;
import io.sabot.engine.type.TypePattern;
import java.util.ArrayList;
import java.util.List;

/** The area of functions of XML texts. */
public final class XmlFunctions {
    private static final String GROUP = "xml_funcs";

    /** What {@code from_xml} is where a variant is asked for. */
    private static final ScalarFunction TO_VARIANT = entry("from_xml", "variant", "options", 2)
            .types(XmlFunctions::fromXml)
            .nulls(NullRule.STRICT_NULLABLE)
            .build();

    private XmlFunctions() {}

    public static List<String> names() {
        return List.of(
                "xpath",
                "xpath_boolean",
                "xpath_short",
                "xpath_int",
                "xpath_long",
                "xpath_float",
                "xpath_double",
                "xpath_number",
                "xpath_string",
                "from_xml",
                "to_xml",
                "schema_of_xml");
    }

    /** @return the entry of a name in lower case, null when it is none of this area */
    public static Function lookup(String name) {
        return switch (name) {
            case "xpath" -> path(name, new ArrayType(DataType.STRING, true), "list", "'a/b/text()') -- [\"1\",\"2\"]");
            case "xpath_boolean" -> path(name, DataType.BOOLEAN, "isTrue", "'a/b') -- true");
            case "xpath_short" -> path(name, DataType.SHORT, "toShort", "'sum(a/b)') -- 3");
            case "xpath_int" -> path(name, DataType.INT, "toInt", "'sum(a/b)') -- 3");
            case "xpath_long" -> path(name, DataType.LONG, "toLong", "'sum(a/b)') -- 3");
            case "xpath_float" -> path(name, DataType.FLOAT, "toFloat", "'sum(a/b)') -- 3.0");
            case "xpath_double", "xpath_number" -> path(name, DataType.DOUBLE, "toDouble", "'sum(a/b)') -- 3.0");
            case "xpath_string" -> path(name, DataType.STRING, "text", "'a/b') -- 1");
            case "from_xml" ->
                entry(name, "fromXml", "reader", 2)
                        .types(XmlFunctions::fromXml)
                        .nulls(NullRule.STRICT_NULLABLE)
                        .doc(
                                "Returns the values of an XML text in the columns that `schema` names.",
                                "SELECT _FUNC_('<p><a>1</a></p>', 'a INT') -- {\"a\":1}",
                                "4.0.0",
                                GROUP)
                        .build();
            case "to_xml" ->
                entry(name, "toXml", "writer", 1)
                        .types(XmlFunctions::toXml)
                        .nullability(Nullability.ALWAYS)
                        .doc("Returns a struct as XML text.", "SELECT _FUNC_(named_struct('a', 1))", "4.0.0", GROUP)
                        .build();
            case "schema_of_xml" ->
                entry(name, "schemaOfXml", "types", 1)
                        .types(XmlFunctions::schemaOfXml)
                        .nullability(Nullability.NEVER)
                        .doc(
                                "Returns the columns of an XML text.",
                                "SELECT _FUNC_('<p><a>1</a></p>') -- STRUCT<a: BIGINT>",
                                "4.0.0",
                                GROUP)
                        .build();
            default -> null;
        };
    }

    private static ScalarFunction path(String name, DataType result, String method, String example) {
        return ScalarFunction.named(name)
                .arity(2, 2)
                .types(arguments -> path(arguments, result))
                .calls(XPathMethods.class, method)
                .state("path")
                .nulls(NullRule.STRICT_NULLABLE)
                .knowsConstants()
                .doc(
                        "Returns what an XPath finds in an XML text.",
                        "SELECT _FUNC_('<a><b>1</b><b>2</b></a>', " + example,
                        "2.0.0",
                        GROUP)
                .build();
    }

    private static Typing path(Arguments arguments, DataType result) {
        if (!arguments.isLiteral().get(1)) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                    "inputName",
                    "`path`",
                    "inputType",
                    "\"STRING\"",
                    "inputExprIndex",
                    "1");
        }
        return new Typing(ImplicitCasts.exact(arguments, TypePattern.STRING), result);
    }

    private static ScalarFunction.Builder entry(String name, String method, String state, int arguments) {
        return ScalarFunction.named(name)
                .arity(arguments, arguments + 1)
                .calls(XmlMethods.class, method)
                .state(state)
                .knowsConstants()
                .showsFirst();
    }

    private static Typing withText(Arguments arguments, DataType result) {
        List<DataType> types = new ArrayList<>(arguments.types());
        types.set(0, ImplicitCasts.exact(arguments.first(1), TypePattern.STRING).get(0));
        return new Typing(types, result);
    }

    private static Typing fromXml(Arguments arguments) {
        DataType schema = FormatArguments.schema(arguments, 1);
        FormatArguments.checkOptions(arguments, 2);
        if (schema == DataType.VARIANT) {
            return withText(arguments, schema).of(TO_VARIANT);
        }
        if (!(schema instanceof StructType)) {
            throw invalidSchema("INVALID_XML_SCHEMA", schema);
        }
        if (FormatArguments.hasOtherKeys(schema)) {
            throw invalidSchema("INVALID_XML_MAP_KEY_TYPE", schema);
        }
        return withText(arguments, schema);
    }

    private static QueryException invalidSchema(String reason, DataType schema) {
        return QueryException.analysis("DATATYPE_MISMATCH." + reason, "schema", Errors.quoted(schema));
    }

    private static Typing toXml(Arguments arguments) {
        FormatArguments.checkOptions(arguments, 1);
        DataType type = arguments.type(0);
        if (!(type instanceof StructType) && type != DataType.VARIANT) {
            throw ImplicitCasts.unexpected(0, Quoting.quoted("STRUCT"), type);
        }
        return new Typing(arguments.types(), DataType.STRING);
    }

    private static Typing schemaOfXml(Arguments arguments) {
        FormatArguments.checkOptions(arguments, 1);
        FormatArguments.checkExample(arguments, "xml");
        return withText(arguments, DataType.STRING);
    }
}
