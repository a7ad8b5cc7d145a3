package io.sabot.engine.object;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The loops over objects. Functions of the program may throw what they like. */
public final class Iterators {
    private Iterators() {}

    /** Makes one object of another. */
    @FunctionalInterface
    public interface Mapper<T, U> extends Serializable {
        U apply(T object) throws Exception;
    }

    /** Says whether an object stays. */
    @FunctionalInterface
    public interface Test<T> extends Serializable {
        boolean passes(T object) throws Exception;
    }

    /** Takes objects. */
    @FunctionalInterface
    public interface Action<T> extends Serializable {
        void accept(T object) throws Exception;
    }

    /** Makes one object of two. */
    @FunctionalInterface
    public interface Merge<T> extends Serializable {
        T apply(T left, T right) throws Exception;
    }

    /** Makes one object of another and one of a second kind. */
    @FunctionalInterface
    public interface Step<U, T> extends Serializable {
        U apply(U made, T object) throws Exception;
    }

    public static <T, U> Iterator<U> map(Iterator<T> objects, Mapper<T, U> mapper) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return objects.hasNext();
            }

            @Override
            public U next() {
                try {
                    return mapper.apply(objects.next());
                } catch (Exception failure) {
                    throw Failures.sneaky(failure);
                }
            }
        };
    }

    public static <T> Iterator<T> filter(Iterator<T> objects, Test<? super T> test) {
        return new Ahead<>() {
            @Override
            protected boolean findNext() throws Exception {
                while (objects.hasNext()) {
                    T object = objects.next();
                    if (test.passes(object)) {
                        found = object;
                        return true;
                    }
                }
                return false;
            }
        };
    }

    public static <T, U> Iterator<U> flatMap(Iterator<T> objects, Mapper<T, ? extends Iterator<? extends U>> mapper) {
        return new Ahead<>() {
            private Iterator<? extends U> current;

            @Override
            protected boolean findNext() throws Exception {
                while (current == null || !current.hasNext()) {
                    if (!objects.hasNext()) {
                        return false;
                    }
                    current = mapper.apply(objects.next());
                }
                found = current.next();
                return true;
            }
        };
    }

    /** The first of them. */
    public static <T> Iterator<T> limit(Iterator<T> objects, int most) {
        return new Iterator<>() {
            private int left = most;

            @Override
            public boolean hasNext() {
                return left > 0 && objects.hasNext();
            }

            @Override
            public T next() {
                if (left <= 0) {
                    throw new NoSuchElementException();
                }
                left--;
                return objects.next();
            }
        };
    }

    public static <T> void forEach(Iterator<T> objects, Action<? super T> action) throws Exception {
        while (objects.hasNext()) {
            action.accept(objects.next());
        }
    }

    public static <T> List<T> list(Iterator<? extends T> objects) {
        List<T> list = new ArrayList<>();
        while (objects.hasNext()) {
            list.add(objects.next());
        }
        return list;
    }

    /** @return what comes of {@code start} by one step for each object */
    public static <T, U> U fold(U start, Iterator<T> objects, Step<U, ? super T> step) throws Exception {
        U made = start;
        while (objects.hasNext()) {
            made = step.apply(made, objects.next());
        }
        return made;
    }

    /** What the objects become, two by two from the first on; nothing when there are none. */
    public static <T> List<T> reduced(Iterator<T> objects, Merge<T> merge) throws Exception {
        if (!objects.hasNext()) {
            return List.of();
        }
        T result = objects.next();
        while (objects.hasNext()) {
            result = merge.apply(result, objects.next());
        }
        return Collections.singletonList(result);
    }

    public static long count(Iterator<?> objects) {
        long count = 0;
        while (objects.hasNext()) {
            objects.next();
            count++;
        }
        return count;
    }

    /** Looks for the next object when it is asked whether there is one. */
    public abstract static class Ahead<T> implements Iterator<T> {
        /** The object that {@link #findNext} has found. */
        protected T found;

        private boolean isFound;
        private boolean isOver;

        /** @return false when there are no more; {@link #found} is the next otherwise */
        protected abstract boolean findNext() throws Exception;

        @Override
        public final boolean hasNext() {
            if (!isFound && !isOver) {
                try {
                    isFound = findNext();
                } catch (Exception failure) {
                    throw Failures.sneaky(failure);
                }
                isOver = !isFound;
            }
            return isFound;
        }

        @Override
        public final T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            isFound = false;
            T object = found;
            found = null;
            return object;
        }
    }
}
