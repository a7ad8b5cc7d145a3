package io.sabot.engine.codegen;

import io.sabot.engine.error.QueryException;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.janino.SimpleCompiler;

/** Java text to classes, by Janino, which loads with the first text: a tenth of a second that other queries do not pay. */
final class JavaSource {
    private JavaSource() {}

    /** @param parent knows all classes that the text names; the new class lives as long as what refers to it */
    static Class<?> compile(String source, String className, ClassLoader parent) {
        try {
            return compiled(source, className, parent);
        } catch (CompileException failure) {
            throw QueryException.internal("generated code does not compile: " + failure.getMessage() + "\n" + source)
                    .withCause(failure);
        }
    }

    /** As {@link #compile} for text that a program wrote. */
    static Class<?> compiled(String source, String className, ClassLoader parent) throws CompileException {
        SimpleCompiler compiler = new SimpleCompiler();
        compiler.setParentClassLoader(parent);
        compiler.setDebuggingInformation(true, true, false);
        compiler.cook(source);
        try {
            return compiler.getClassLoader().loadClass(className);
        } catch (ClassNotFoundException failure) {
            throw QueryException.internal("generated code has no class " + className)
                    .withCause(failure);
        }
    }
}
