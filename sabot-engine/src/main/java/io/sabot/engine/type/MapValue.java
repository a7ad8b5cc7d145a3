package io.sabot.engine.type;

/** A boxed map: keys and values at the same positions, in insertion order. */
public record MapValue(ArrayValue keys, ArrayValue values) {
    public int size() {
        return keys.size();
    }
}
