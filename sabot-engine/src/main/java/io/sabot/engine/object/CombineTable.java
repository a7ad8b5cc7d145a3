package io.sabot.engine.object;

/** Values by key, in the order of {@link Places}, but that of the null key first. */
final class CombineTable {
    private final Places places = new Places();
    private final Cells keyCells = new Cells();
    private final Cells values = new Cells();
    private int keys;
    private boolean hasNull;
    private Object nullValue;
    private int nullNumber;

    /** How the values of a table come about. */
    interface Update {
        Object first(Object value) throws Exception;

        Object next(Object old, Object value) throws Exception;

        /** Of two values of tables, the older one first. */
        Object merge(Object old, Object other) throws Exception;
    }

    int size() {
        return places.size();
    }

    /**
     * @param hash the key's, whatever is to decide its place
     * @return whether the key was not there
     */
    boolean add(Object key, int hash, Object value, Update update) throws Exception {
        if (key == null) {
            return addNull(value, update);
        }
        int place = places.first(hash);
        for (int step = 1; ; step++) {
            long slot = places.at(place);
            if (slot == 0) {
                insert(place, key, hash, update.first(value));
                return true;
            }
            if (Places.hash(slot) == hash) {
                int number = Places.number(slot);
                if (keyCells.isAt(number, key)) {
                    values.set(number, update.next(values.get(number), value));
                    return false;
                }
            }
            place = places.next(place, step);
        }
    }

    private void insert(int place, Object key, int hash, Object value) {
        keyCells.add(key);
        values.add(value);
        keys++;
        places.put(place, hash);
    }

    private boolean addNull(Object value, Update update) throws Exception {
        nullValue = hasNull ? update.next(nullValue, value) : update.first(value);
        if (hasNull) {
            return false;
        }
        hasNull = true;
        nullNumber = keys;
        places.count();
        return true;
    }

    /** The value of a key, or null. */
    Object value(Object key, int hash) {
        if (key == null) {
            return nullValue;
        }
        int place = places.first(hash);
        for (int step = 1; places.at(place) != 0; step++) {
            int number = Places.number(places.at(place));
            if (Places.hash(places.at(place)) == hash && keyCells.isAt(number, key)) {
                return values.get(number);
            }
            place = places.next(place, step);
        }
        return null;
    }

    boolean hasNull() {
        return hasNull;
    }

    Object nullValue() {
        return nullValue;
    }

    /** Keys that are not null, by number: in the order in which they came. */
    int keys() {
        return keys;
    }

    Object key(int number) {
        return keyCells.get(number);
    }

    Object value(int number) {
        return values.get(number);
    }

    /** How many keys came before that of null. */
    int nullNumber() {
        return nullNumber;
    }

    /** The hashes of the keys by number. */
    int[] hashes() {
        return places.hashes();
    }

    /** Numbers in the order of their places. */
    int[] inOrder() {
        return places.inOrder();
    }

    /** The entries in their order. */
    PairCursor entries() {
        return new Entries(this);
    }

    private static final class Entries implements PairCursor {
        private final CombineTable table;
        private final int[] order;
        private boolean nullIsNext;
        private int next = -1;

        Entries(CombineTable table) {
            this.table = table;
            this.order = table.inOrder();
            this.nullIsNext = table.hasNull;
        }

        @Override
        public boolean advance() {
            if (nullIsNext) {
                nullIsNext = false;
                return true;
            }
            return ++next < order.length;
        }

        @Override
        public Object key() {
            return next < 0 ? null : table.key(order[next]);
        }

        @Override
        public Object value() {
            return next < 0 ? table.nullValue : table.value(order[next]);
        }
    }
}
