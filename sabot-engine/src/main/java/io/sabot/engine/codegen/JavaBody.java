package io.sabot.engine.codegen;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.Carriers;
import io.sabot.engine.function.FailureRule;
import io.sabot.engine.function.NullRule;
import io.sabot.engine.function.Nullability;
import io.sabot.engine.function.ScalarFunction;
import io.sabot.engine.function.TypeRules;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.SimpleType;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.TypePattern;
import java.lang.reflect.Method;
import java.util.List;
import java.util.regex.Pattern;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.commons.compiler.Location;

/**
 * A function whose body is Java text: an expression, or statements that return. Compiled by Janino into a static method over
 * primitives, strings and byte arrays (no lambdas, no {@code var}, no records there). Without CALLED ON NULL INPUT a call with
 * a NULL gives NULL and the body is not called; with it the parameters are boxes, null for NULL. The result may be null where
 * the body says {@code null}.
 *
 * @param calledOnNull CALLED ON NULL INPUT
 */
public record JavaBody(
        String name,
        List<String> parameters,
        List<DataType> types,
        DataType returns,
        String body,
        boolean calledOnNull) {
    private static final String CLASS = "JavaFunctionBody";
    static final String METHOD = "call";
    private static final Pattern SAYS_NULL = Pattern.compile("\\bnull\\b");
    /** Lines before the body. */
    private static final int HEADER = 2;

    /** @throws QueryException with the line when the body does not compile */
    public ScalarFunction function(boolean deterministic) {
        Method method = method();
        TypePattern[] patterns = types.stream().map(TypePattern::of).toArray(TypePattern[]::new);
        ScalarFunction.Builder entry = ScalarFunction.of(context -> new JavaCall(name, method, context), name)
                .arity(types.size(), types.size())
                .types(TypeRules.fixed(returns, patterns))
                .nulls(calledOnNull ? NullRule.CALLED_ON_NULL : NullRule.STRICT_NULLABLE)
                .nullability(Nullability.ALWAYS)
                .failures(FailureRule.POSSIBLE)
                .parameters(parameters.toArray(new String[0]))
                .doc(signature(), body, "", "java_funcs");
        return (deterministic ? entry : entry.nondeterministic()).build();
    }

    private String signature() {
        StringBuilder text = new StringBuilder(name).append('(');
        for (int i = 0; i < types.size(); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(parameters.get(i))
                    .append(' ')
                    .append(types.get(i).sql());
        }
        return text.append(") RETURNS ")
                .append(returns.sql())
                .append(" LANGUAGE JAVA")
                .toString();
    }

    private Method method() {
        boolean mayBeNull = SAYS_NULL.matcher(body).find();
        StringBuilder source = new StringBuilder("public final class " + CLASS + " {\n");
        source.append("public static ")
                .append(javaType(returns, calledOnNull || mayBeNull))
                .append(' ')
                .append(METHOD)
                .append('(');
        for (int i = 0; i < types.size(); i++) {
            source.append(i == 0 ? "" : ", ")
                    .append("final ")
                    .append(javaType(types.get(i), calledOnNull))
                    .append(' ')
                    .append(parameters.get(i));
        }
        source.append(") throws Throwable {\n");
        String statements = isExpression() ? "return " + body + ";" : body;
        source.append(statements).append("\n}\n}\n");
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader parent = knowsEngine(context) ? context : JavaBody.class.getClassLoader();
        try {
            for (Method method :
                    JavaSource.compiled(source.toString(), CLASS, parent).getMethods()) {
                if (method.getName().equals(METHOD)) {
                    return method;
                }
            }
        } catch (CompileException failure) {
            throw notJava(failure);
        }
        throw QueryException.internal("no method of " + name);
    }

    /** Loops around the method name the engine's classes, too. */
    private static boolean knowsEngine(ClassLoader loader) {
        try {
            return loader != null && loader.loadClass(UserLoop.class.getName()) == UserLoop.class;
        } catch (ClassNotFoundException other) {
            return false;
        }
    }

    private boolean isExpression() {
        String text = body.strip();
        return !text.endsWith(";") && !text.endsWith("}");
    }

    private QueryException notJava(CompileException failure) {
        Location place = failure.getLocation();
        int line = place == null ? 0 : place.getLineNumber() - HEADER;
        List<String> lines = body.lines().toList();
        String where =
                line < 1 || line > lines.size() ? "" : "\n== Java (line " + line + ") ==\n" + lines.get(line - 1);
        String message = failure.getMessage();
        String reason = message.substring(message.indexOf(": ") + 1).strip();
        return QueryException.of(
                        ErrorKind.ANALYSIS,
                        "_LEGACY_ERROR_TEMP_1332",
                        "errorMessage",
                        "The body of the function " + Quoting.id(name) + " does not compile: line " + line + ": "
                                + reason + where)
                .withCause(failure);
    }

    private static String javaType(DataType type, boolean boxed) {
        if (type instanceof StringType) {
            return "String";
        }
        if (type instanceof SimpleType simple) {
            switch (simple) {
                case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> {
                    return boxed
                            ? Carriers.boxed(type.storage()).getSimpleName()
                            : Carriers.of(type.storage()).getName();
                }
                case BINARY -> {
                    return "byte[]";
                }
                case NULL, DATE, TIMESTAMP, TIMESTAMP_NTZ, CALENDAR_INTERVAL, VARIANT -> {
                    throw unsupported(type);
                }
            }
        }
        throw unsupported(type);
    }

    private static QueryException unsupported(DataType type) {
        return QueryException.unsupported(type.sql() + " in a function in Java");
    }
}
