package io.sabot.engine.object;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Keys and values, one after the other: {@link #advance}, then {@link #key} and {@link #value}. */
interface PairCursor {
    boolean advance();

    Object key();

    Object value();

    /** Of the pairs of the program. */
    static PairCursor of(Iterator<?> pairs, ObjectRules rules) {
        return new PairCursor() {
            private Object current;

            @Override
            public boolean advance() {
                boolean hasNext = pairs.hasNext();
                current = hasNext ? pairs.next() : null;
                return hasNext;
            }

            @Override
            public Object key() {
                return rules.key(current);
            }

            @Override
            public Object value() {
                return rules.value(current);
            }
        };
    }

    /** As the pairs of the program. */
    default Iterator<Object> pairs(ObjectRules rules) {
        return new Iterator<>() {
            private boolean isAhead;
            private boolean isOver;

            @Override
            public boolean hasNext() {
                if (!isAhead && !isOver) {
                    isAhead = advance();
                    isOver = !isAhead;
                }
                return isAhead;
            }

            @Override
            public Object next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                isAhead = false;
                return rules.pair(key(), value());
            }
        };
    }
}
