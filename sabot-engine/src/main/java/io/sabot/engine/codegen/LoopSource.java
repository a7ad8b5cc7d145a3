package io.sabot.engine.codegen;

import io.sabot.engine.function.Carriers;
import io.sabot.engine.function.user.UserTarget;
import io.sabot.engine.function.user.UserTarget.Form;
import io.sabot.engine.type.Storage;
import java.util.List;

/**
 * The Java text of a {@link UserLoop}: arrays into locals, then one loop whose calls have boxes for arguments only as far as
 * HotSpot does not remove them. The loop has the call to itself, so that it is inlined. Written for Janino: values of type
 * parameters are cast, and there are no lambdas.
 */
final class LoopSource {
    static final String CLASS = "CompiledLoop";

    /** Where an argument comes from. */
    enum Source {
        CONSTANT,
        /** A flat vector of primitives. */
        ARRAY,
        /** A flat vector of texts. */
        TEXTS,
        /** Any vector. */
        ANY
    }

    private final StringBuilder text = new StringBuilder();
    private final UserTarget code;
    private final List<Source> sources;
    private final List<Storage> storages;
    private final Storage result;
    private final boolean skips;
    private final Class<?>[] parameters;
    private final boolean wordGiven;

    /** @param storages of the vectors, null for constants @param skips flagged rows are left out */
    LoopSource(UserTarget code, List<Source> sources, List<Storage> storages, Storage result, boolean skips) {
        this.code = code;
        this.skips = skips;
        this.parameters = code.direct() == null ? null : code.direct().getParameterTypes();
        this.wordGiven = code.direct() != null && code.direct().getReturnType().isPrimitive();
        this.sources = sources;
        this.storages = storages;
        this.result = result;
    }

    String write() {
        line("import io.sabot.engine.batch.*;");
        line("import io.sabot.engine.function.user.UserTarget;");
        line("import io.sabot.engine.type.Slice;");
        line("public final class " + CLASS + " extends io.sabot.engine.codegen.UserLoop {");
        line("public int run(Vector[] arguments, Object[] constants, UserTarget code, Object target, boolean[] nulls,");
        line("int[] selection, int from, int to, int found) {");
        String type = code.type().getCanonicalName();
        if (parameters == null) {
            line("final " + type + " function = (" + type + ") code.object();");
        }
        for (int i = 0; i < sources.size(); i++) {
            declare(i);
        }
        boolean words = code.resultForm() == Form.BOX;
        if (words) {
            line("final " + primitive(result) + "[] out = ((" + vector(result) + ") target).values();");
        }
        line("int at = from;");
        line("try {");
        line("for (; at < to; at++) {");
        line("final int row = selection == null ? at : selection[at];");
        if (skips) {
            line("if (nulls[row]) { continue; }");
        }
        String called = (parameters == null
                        ? "function."
                        : code.direct().getDeclaringClass().getName() + ".") + code.method() + "(" + arguments() + ")";
        if (wordGiven) {
            line("out[row] = " + called + ";");
        } else {
            line("final Object given = " + called + ";");
            line("if (given == null) {");
            line("nulls[row] = true;");
            line("found++;");
            store(words);
        }
        line("}");
        line("} catch (Throwable failure) {");
        line("throw failed(failure, code, arguments, constants, selection == null ? at : selection[at]);");
        line("}");
        line("return found;");
        line("}");
        line("}");
        return text.toString();
    }

    /** Reads them into locals. @return the list of these */
    private String arguments() {
        StringBuilder arguments = new StringBuilder();
        for (int i = 0; i < sources.size(); i++) {
            String local = "argument" + i;
            Class<?> parameter = parameters == null ? Object.class : parameters[i];
            if (parameter.isPrimitive()) {
                String boxed = "((" + box(parameter) + ") " + read(i) + ")." + parameter.getName() + "Value()";
                String value = sources.get(i) == Source.ARRAY ? "values" + i + "[row]" : boxed;
                line("final " + parameter.getName() + " " + local + " = " + value + ";");
            } else {
                line("final Object " + local + " = " + read(i) + ";");
                local = parameters == null ? local : "(" + parameter.getCanonicalName() + ") " + local;
            }
            arguments.append(i == 0 ? "" : ", ").append(local);
        }
        return arguments.toString();
    }

    private static String box(Class<?> primitive) {
        return java.lang.invoke.MethodType.methodType(primitive)
                .wrap()
                .returnType()
                .getSimpleName();
    }

    private void declare(int index) {
        switch (sources.get(index)) {
            case CONSTANT ->
                line("final Object constant" + index + " = code.argument(" + index + ", constants[" + index + "]);");
            case ARRAY -> {
                Storage storage = storages.get(index);
                line("final " + vector(storage) + " vector" + index + " = (" + vector(storage) + ") arguments[" + index
                        + "];");
                line("final " + primitive(storage) + "[] values" + index + " = vector" + index + ".values();");
                line("final boolean[] nulls" + index + " = vector" + index + ".nulls();");
            }
            case TEXTS -> {
                line("final BytesVector vector" + index + " = (BytesVector) arguments[" + index + "];");
                line("final boolean[] nulls" + index + " = vector" + index + ".nulls();");
            }
            case ANY -> line("final Vector vector" + index + " = arguments[" + index + "];");
        }
    }

    private String read(int index) {
        String isNull = "nulls" + index + " != null && nulls" + index + "[row] ? null : ";
        return switch (sources.get(index)) {
            case CONSTANT -> "constant" + index;
            case ARRAY -> isNull + "(Object) " + box(storages.get(index)) + ".valueOf(values" + index + "[row])";
            case TEXTS -> isNull + "(Object) vector" + index + ".slice(row).toString()";
            case ANY -> "code.argument(" + index + ", vector" + index + ".get(row))";
        };
    }

    private void store(boolean words) {
        if (words) {
            String box = box(result);
            line("} else if (given instanceof " + box + ") {");
            line("out[row] = ((" + box + ") given)." + primitive(result) + "Value();");
        } else if (code.resultForm() == Form.TEXT) {
            line("} else if (given instanceof String) {");
            line("put(target, row, Slice.of((String) given));");
        }
        line("} else {");
        line("put(target, row, code.value(given));");
        line("}");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String vector(Storage storage) {
        String name = primitive(storage);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Vector";
    }

    private static String primitive(Storage storage) {
        return Carriers.of(storage).getName();
    }

    private static String box(Storage storage) {
        return Carriers.boxed(storage).getSimpleName();
    }
}
