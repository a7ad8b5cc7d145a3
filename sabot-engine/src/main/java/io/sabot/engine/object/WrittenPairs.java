package io.sabot.engine.object;

import java.io.IOException;

/** Keys and values of a stream in turns. */
final class WrittenPairs implements PairCursor {
    private final ObjectSerializer.Reader reader;
    private int left;
    private Object key;
    private Object value;

    WrittenPairs(ObjectSerializer.Reader reader, int size) {
        this.reader = reader;
        this.left = size;
    }

    @Override
    public boolean advance() {
        if (left == 0) {
            return false;
        }
        left--;
        try {
            key = reader.read();
            value = reader.read();
        } catch (IOException | ClassNotFoundException failure) {
            throw Failures.sneaky(failure);
        }
        return true;
    }

    @Override
    public Object key() {
        return key;
    }

    @Override
    public Object value() {
        return value;
    }
}
