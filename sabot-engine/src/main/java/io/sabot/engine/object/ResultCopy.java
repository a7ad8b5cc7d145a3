package io.sabot.engine.object;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/**
 * What a task gives to the program is written and read again, as it is in Spark: what several tasks, or the task itself, still
 * refer to does not change in the program's hands. What nobody can change goes as it is.
 */
record ResultCopy<T, R>(TaskFunction<T, R> function) implements TaskFunction<T, R> {
    @Override
    public R apply(Iterator<T> objects, Task task) throws Exception {
        R result = function.apply(objects, task);
        return isImmutable(result, task.rules()) ? result : copy(result);
    }

    /** Lists are made by the task itself: only what is in them counts. */
    private static boolean isImmutable(Object result, ObjectRules rules) {
        if (!(result instanceof List<?> list)) {
            return result instanceof Shared || rules.isImmutable(result);
        }
        Class<?> flat = null;
        for (Object object : list) {
            if (object == null || object.getClass() == flat) {
                continue;
            }
            if (!rules.isImmutable(object)) {
                return false;
            }
            flat = rules.isFlat(object) ? object.getClass() : flat;
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private static <R> R copy(R result) throws ClassNotFoundException, IOException {
        return (R) ObjectCopy.write(result).read();
    }
}
