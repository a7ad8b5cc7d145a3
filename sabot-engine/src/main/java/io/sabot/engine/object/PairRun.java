package io.sabot.engine.object;

import io.sabot.shuffle.spill.SpillBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** Pairs that have been written once and can be read as often as one likes; each reader gets objects of its own, as in Spark. */
record PairRun(List<Part> parts) {
    /** Some of the pairs. */
    sealed interface Part {
        PairCursor read(ObjectRules rules) throws IOException;
    }

    /** Nobody can change them, so that all readers may have the same. @param pairs keys and values in turns */
    record Objects(Object[] pairs, int size) implements Part {
        @Override
        public PairCursor read(ObjectRules rules) {
            return new ObjectCursor(pairs, size);
        }
    }

    record Bytes(byte[] bytes, int size) implements Part {
        @Override
        public PairCursor read(ObjectRules rules) throws IOException {
            return new WrittenPairs(rules.serializer().reader(new ByteArrayInputStream(bytes)), size);
        }
    }

    record InFile(SpillBytes file, long position, int size) implements Part {
        @Override
        public PairCursor read(ObjectRules rules) throws IOException {
            return new WrittenPairs(rules.serializer().reader(file.read(position)), size);
        }
    }

    /** One run after the other. */
    static PairCursor chained(List<PairRun> runs, ObjectRules rules) {
        Iterator<Part> parts = runs.stream().flatMap(run -> run.parts.stream()).iterator();
        return new PairCursor() {
            private PairCursor current;

            @Override
            public boolean advance() {
                while (current == null || !current.advance()) {
                    if (!parts.hasNext()) {
                        return false;
                    }
                    try {
                        current = parts.next().read(rules);
                    } catch (IOException failure) {
                        throw Failures.sneaky(failure);
                    }
                }
                return true;
            }

            @Override
            public Object key() {
                return current.key();
            }

            @Override
            public Object value() {
                return current.value();
            }
        };
    }

    private static final class ObjectCursor implements PairCursor {
        private final Object[] objects;
        private final int size;
        private int next = -1;

        ObjectCursor(Object[] objects, int size) {
            this.objects = objects;
            this.size = size;
        }

        @Override
        public boolean advance() {
            return ++next < size;
        }

        @Override
        public Object key() {
            return objects[2 * next];
        }

        @Override
        public Object value() {
            return objects[2 * next + 1];
        }
    }
}
