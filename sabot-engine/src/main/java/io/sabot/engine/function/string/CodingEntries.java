package io.sabot.engine.function.string;

import static io.sabot.engine.function.string.TextTypes.BINARY;
import static io.sabot.engine.function.string.TextTypes.INT;
import static io.sabot.engine.type.TypePattern.STRING;

import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Arguments;
import io.sabot.engine.function.ImplicitCasts;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.ScalarFunction.Builder;
import io.sabot.engine.function.Typing;
import io.sabot.engine.type.ArrayType;
import io.sabot.engine.type.Coercion;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Field;
import io.sabot.engine.type.MapType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StructType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Entries of the functions that encode and decode, of digests, hashes and URLs. */
final class CodingEntries {
    private CodingEntries() {}

    static List<String> names() {
        return List.of(
                "encode",
                "decode",
                "base64",
                "unbase64",
                "md5",
                "sha",
                "sha1",
                "sha2",
                "crc32",
                "hash",
                "xxhash64",
                "to_binary",
                "try_to_binary",
                "url_encode",
                "url_decode",
                "try_url_decode",
                "parse_url",
                "try_parse_url");
    }

    static ScalarFunction lookup(String name) {
        Builder builder = make(name);
        return builder == null ? null : builder.build();
    }

    private static Builder make(String name) {
        return switch (name) {
            case "encode" ->
                coding(name, "Returns the text in a character set.", "('abc', 'utf-8') -- abc", "encode")
                        .signature(DataType.BINARY, STRING, STRING)
                        .nullability(Nullability.ALWAYS);
            case "decode" ->
                coding(
                                name,
                                "Returns the text that bytes are in a character set, or the first result whose value is `expr`.",
                                "(encode('abc', 'utf-8'), 'utf-8') -- abc",
                                "decode")
                        .arity(0, Integer.MAX_VALUE)
                        .types(CodingEntries::decode)
                        .nullability(Nullability.ALWAYS);
            case "base64" ->
                coding(name, "Returns the bytes as base 64.", "('Spark SQL') -- U3BhcmsgU1FM", "base64")
                        .signature(DataType.STRING, BINARY)
                        .state("base64Encoder");
            case "unbase64" ->
                coding(name, "Returns the bytes of a text in base 64.", "('U3BhcmsgU1FM') -- Spark SQL", "unbase64")
                        .signature(DataType.BINARY, STRING);
            case "to_binary" -> binary(name, "toBinary").arity(1, 2).types(CodingEntries::toBinary);
            case "try_to_binary" ->
                binary(name, "tryToBinary")
                        .arity(1, 2)
                        .types(CodingEntries::toBinary)
                        .nulls(NullRule.STRICT_NULLABLE);
            case "md5" -> digest(name, "md5").signature(DataType.STRING, BINARY);
            case "sha", "sha1" -> digest(name, "sha1").signature(DataType.STRING, BINARY);
            case "sha2" ->
                digest(name, "sha2").signature(DataType.STRING, BINARY, INT).nulls(NullRule.STRICT_NULLABLE);
            case "crc32" -> digest(name, "crc32").signature(DataType.LONG, BINARY);
            case "hash" -> hash(name, "hash", DataType.INT);
            case "xxhash64" -> hash(name, "xxHash64", DataType.LONG);
            case "url_encode" -> url(name, "encode").signature(DataType.STRING, STRING);
            case "url_decode" -> url(name, "decode").signature(DataType.STRING, STRING);
            case "try_url_decode" ->
                url(name, "tryDecode").signature(DataType.STRING, STRING).nulls(NullRule.STRICT_NULLABLE);
            case "parse_url", "try_parse_url" ->
                url(name, name.equals("parse_url") ? "parse" : "tryParse")
                        .arity(2, 3)
                        .types(TextTypes.compares(DataType.STRING, STRING))
                        .nulls(NullRule.STRICT_NULLABLE);
            default -> null;
        };
    }

    private static Builder coding(String name, String usage, String example, String method) {
        return ScalarFunction.named(name)
                .doc(usage, "SELECT _FUNC_" + example, "1.5.0", "string_funcs")
                .calls(CodingMethods.class, method);
    }

    private static Builder binary(String name, String method) {
        return ScalarFunction.named(name)
                .doc(
                        "Returns the bytes of a text in a format.",
                        "SELECT _FUNC_('abc', 'utf-8')",
                        "3.3.0",
                        "string_funcs")
                .calls(BinaryMethods.class, method);
    }

    private static Typing toBinary(Arguments arguments) {
        List<DataType> types = ImplicitCasts.toPatterns(arguments, STRING);
        if (arguments.size() == 2 && !arguments.isLiteral().get(1)) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.NON_FOLDABLE_INPUT",
                    "inputName",
                    Quoting.id("fmt"),
                    "inputType",
                    Errors.quoted(arguments.type(1)),
                    "inputExprIndex",
                    "1");
        }
        Object format = arguments.size() == 2 ? arguments.constants().get(1) : null;
        if (format != null && !(format instanceof Slice text && BinaryMethods.isFormat(text))) {
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.INVALID_ARG_VALUE",
                    "inputName",
                    "fmt",
                    "requireType",
                    "case-insensitive \"STRING\"",
                    "validValues",
                    "'hex', 'utf-8', 'utf8', or 'base64'",
                    "inputValue",
                    Quoting.value(format.toString().toLowerCase(Locale.ROOT)));
        }
        return new Typing(types, DataType.BINARY);
    }

    private static Builder digest(String name, String method) {
        return ScalarFunction.named(name)
                .doc("Returns a digest of the bytes.", "SELECT _FUNC_('Spark')", "1.5.0", "hash_funcs")
                .calls(CodingMethods.class, method);
    }

    private static Builder hash(String name, String method, DataType result) {
        return ScalarFunction.named(name)
                .doc("Returns a hash of the arguments.", "SELECT _FUNC_('Spark', array(123), 2)", "2.0.0", "hash_funcs")
                .arity(1, Integer.MAX_VALUE)
                .types(arguments -> hashed(arguments, name, result))
                .calls(CodingMethods.class, method)
                .nulls(NullRule.NEVER_NULL)
                .variadic();
    }

    private static Builder url(String name, String method) {
        return ScalarFunction.named(name)
                .doc(
                        "Reads or writes what stands in URLs.",
                        "SELECT _FUNC_('https://spark.apache.org')",
                        "3.4.0",
                        "url_funcs")
                .calls(UrlMethods.class, method)
                .nullability(Nullability.ALWAYS);
    }

    private static Typing hashed(Arguments arguments, String name, DataType result) {
        for (DataType type : arguments.types()) {
            String refused = refused(type);
            if (refused != null) {
                throw QueryException.analysis("DATATYPE_MISMATCH." + refused, "functionName", Quoting.id(name));
            }
        }
        return new Typing(arguments.types(), result);
    }

    /** Equal maps may differ in the order of their entries, equal variants in their bytes. */
    private static String refused(DataType type) {
        if (type instanceof MapType) {
            return "HASH_MAP_TYPE";
        }
        if (type == DataType.VARIANT) {
            return "HASH_VARIANT_TYPE";
        }
        if (type instanceof ArrayType array) {
            return refused(array.element());
        }
        if (type instanceof StructType struct) {
            for (Field field : struct.fields()) {
                String inner = refused(field.type());
                if (inner != null) {
                    return inner;
                }
            }
        }
        return null;
    }

    private static Typing decode(Arguments arguments) {
        if (arguments.size() < 2) {
            throw QueryException.analysis(
                    "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
                    "functionName",
                    Quoting.id("decode"),
                    "expectedNum",
                    "2",
                    "actualNum",
                    Integer.toString(arguments.size()),
                    "docroot",
                    "https://spark.apache.org/docs/latest");
        }
        if (arguments.size() == 2) {
            return new Typing(ImplicitCasts.toPatterns(arguments, BINARY, STRING), DataType.STRING);
        }
        List<DataType> compared = new ArrayList<>();
        List<DataType> results = new ArrayList<>();
        compared.add(arguments.type(0));
        for (int i = 1; i < arguments.size(); i++) {
            (isResult(i, arguments.size()) ? results : compared).add(arguments.type(i));
        }
        DataType value = Coercion.commonType(compared, arguments.ansi());
        DataType result = Coercion.commonType(results, arguments.ansi());
        if (value == null || result == null) {
            List<String> names = new ArrayList<>();
            (value == null ? compared : results).forEach(type -> names.add(Errors.quoted(type)));
            throw QueryException.analysis(
                    "DATATYPE_MISMATCH.DATA_DIFF_TYPES",
                    "functionName",
                    "`decode`",
                    "dataType",
                    "[" + String.join(", ", names) + "]");
        }
        List<DataType> types = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            types.add(isResult(i, arguments.size()) ? result : value);
        }
        ScalarFunction choice = ScalarFunction.named("decode")
                .arity(3, Integer.MAX_VALUE)
                .types(CodingEntries::decode)
                .calls(CodingMethods.class, "choose")
                .nulls(NullRule.CALLED_ON_NULL)
                .nullability(Nullability.ALWAYS)
                .variadic()
                .build();
        return TextTypes.withoutCollation(new Typing(types, result)).of(choice);
    }

    /** Results follow the values that they belong to, and the default comes last. */
    private static boolean isResult(int index, int count) {
        return index > 0 && (index % 2 == 0 || index == count - 1);
    }
}
