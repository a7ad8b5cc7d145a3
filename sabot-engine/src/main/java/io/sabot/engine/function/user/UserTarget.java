package io.sabot.engine.function.user;

import io.sabot.engine.function.UserCall;
import java.lang.reflect.Method;

/**
 * Code of a program that is one method of one object, so that loops can be compiled around it: {@code Object call(Object, …)}.
 * Values that need no conversion need not pass through arrays and interfaces then.
 */
public interface UserTarget extends UserCall {
    /** How a value of the engine becomes one of the program, or back. */
    enum Form {
        /** The box of a primitive is the same on both sides. */
        BOX,
        /** A text is a string of Java. */
        TEXT,
        /** Only {@link #argument} and {@link #value} know. */
        OTHER
    }

    /** Whose method is called. */
    Object object();

    /** What loops are compiled for. */
    default Class<?> functionClass() {
        return object().getClass();
    }

    /** The public interface that declares the method. */
    Class<?> type();

    String method();

    int arguments();

    /**
     * A public static method that does the same without boxes, of a class that knows the engine's; null for none. Its parameters
     * are what {@link #argument} gives, unboxed where they are primitives.
     */
    default Method direct() {
        return null;
    }

    Form argumentForm(int index);

    Form resultForm();

    /** @param value boxed, null for NULL */
    Object argument(int index, Object value);

    /** @param returned by the method, not null @return boxed */
    Object value(Object returned);

    /**
     * The error of a call.
     *
     * @param values boxed, as the engine has them
     */
    RuntimeException failed(Throwable failure, Object[] values);
}
