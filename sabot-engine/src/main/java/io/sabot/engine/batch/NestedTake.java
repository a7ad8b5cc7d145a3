package io.sabot.engine.batch;

/** {@link Take} for nested vectors: ranges move, elements stay where they are. */
final class NestedTake {
    private final int[] rows;
    private final int count;

    NestedTake(int[] rows, int count) {
        this.rows = rows;
        this.count = count;
    }

    FlatVector take(FlatVector source) {
        if (source instanceof ArrayVector array) {
            ArrayVector target = new ArrayVector(count, array.elements());
            move(array.offsets(), target.offsets());
            move(array.lengths(), target.lengths());
            return target;
        }
        if (source instanceof MapVector map) {
            MapVector target = new MapVector(count, map.keys(), map.values());
            move(map.offsets(), target.offsets());
            move(map.lengths(), target.lengths());
            return target;
        }
        if (source instanceof StructVector struct) {
            Vector[] fields = new Vector[struct.fields().length];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = new Take().take(struct.fields()[i], rows, count);
            }
            return new StructVector(count, fields);
        }
        if (source instanceof VariantVector variant) {
            VariantVector target = new VariantVector(count);
            Take.takeViews(variant.values(), rows, count, target.values());
            Take.takeViews(variant.metadata(), rows, count, target.metadata());
            return target;
        }
        IntervalVector intervals = (IntervalVector) source;
        IntervalVector target = new IntervalVector(count);
        move(intervals.months(), target.months());
        move(intervals.days(), target.days());
        for (int i = 0; i < count; i++) {
            target.micros()[i] = intervals.micros()[rows[i]];
        }
        return target;
    }

    private void move(int[] source, int[] target) {
        for (int i = 0; i < count; i++) {
            target[i] = source[rows[i]];
        }
    }
}
