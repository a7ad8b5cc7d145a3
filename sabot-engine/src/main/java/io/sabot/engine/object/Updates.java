package io.sabot.engine.object;

/** A combine's steps as updates of a table. */
final class Updates {
    private Updates() {}

    /** Of values that have not been combined. */
    static CombineTable.Update ofValues(Combine combine) {
        return new CombineTable.Update() {
            @Override
            public Object first(Object value) throws Exception {
                return combine.create(value);
            }

            @Override
            public Object next(Object old, Object value) throws Exception {
                return combine.add(old, value);
            }

            @Override
            public Object merge(Object old, Object other) throws Exception {
                return combine.merge(old, other);
            }
        };
    }

    /** Of values that have been combined before. */
    static CombineTable.Update ofCombined(Combine combine) {
        return new CombineTable.Update() {
            @Override
            public Object first(Object value) {
                return value;
            }

            @Override
            public Object next(Object old, Object value) throws Exception {
                return combine.merge(old, value);
            }

            @Override
            public Object merge(Object old, Object other) throws Exception {
                return combine.merge(old, other);
            }
        };
    }
}
