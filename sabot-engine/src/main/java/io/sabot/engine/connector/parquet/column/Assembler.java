package io.sabot.engine.connector.parquet.column;

import io.sabot.engine.batch.ArrayVector;
import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.ConstantVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.MapVector;
import io.sabot.engine.batch.StructVector;
import io.sabot.engine.batch.VariantVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.connector.parquet.format.MalformedFileException;
import io.sabot.engine.type.DataType;
import java.util.List;

/** Puts the vector of a nested value together from the entries of its leaves, once all of them have read a block. */
sealed interface Assembler {
    /** @return a value for each place; valid until the next call */
    Vector assemble();

    /** Places of the last call; -1 for any number. */
    int slots();

    /** Some leaf beneath: the levels of each tell the same of what is around them. Null when there is none. */
    LeafEntries anyLeaf();

    /** What the file does not have. */
    final class Missing implements Assembler {
        private final ConstantVector vector;

        Missing(DataType type) {
            FlatVector single = Vector.allocate(type, 1);
            single.set(0, null);
            vector = new ConstantVector(single);
        }

        @Override
        public Vector assemble() {
            return vector;
        }

        @Override
        public int slots() {
            return -1;
        }

        @Override
        public LeafEntries anyLeaf() {
            return null;
        }
    }

    final class Leaf implements Assembler {
        private final LeafEntries entries;
        private final Slots slots;
        private byte[] present = new byte[0];

        Leaf(LeafEntries entries, Slots slots) {
            this.entries = entries;
            this.slots = slots;
        }

        @Override
        public FlatVector assemble() {
            slots.find(entries);
            FlatTarget target = entries.target();
            target.ensureCapacity(slots.count());
            if (slots.nulls() != null) {
                present = slots.present(present);
                if (entries.valueCount() == 0) {
                    target.clear(0, slots.count());
                } else {
                    target.spread(0, slots.count(), entries.valueCount(), present);
                }
            }
            return entries.values(slots.nulls());
        }

        @Override
        public int slots() {
            return slots.count();
        }

        @Override
        public LeafEntries anyLeaf() {
            return entries;
        }
    }

    final class Struct implements Assembler {
        private final List<Assembler> fields;
        private final Slots slots;
        private final LeafEntries witness;
        private final Vector[] vectors;
        private StructVector vector;

        Struct(List<Assembler> fields, Slots slots, LeafEntries witness) {
            this.fields = fields;
            this.slots = slots;
            this.witness = witness;
            this.vectors = new Vector[fields.size()];
        }

        @Override
        public FlatVector assemble() {
            slots.find(witness);
            for (int i = 0; i < vectors.length; i++) {
                vectors[i] = fields.get(i).assemble();
                checkSlots(fields.get(i), slots.count());
            }
            if (vector == null || vector.capacity() < slots.count()) {
                vector = new StructVector(slots.count(), vectors);
            }
            vector.setNulls(slots.nulls());
            return vector;
        }

        @Override
        public int slots() {
            return slots.count();
        }

        @Override
        public LeafEntries anyLeaf() {
            return witness;
        }
    }

    final class Repeated implements Assembler {
        private final Assembler element;
        private final Slots slots;
        private final int occupied;
        private ArrayVector vector;

        Repeated(Assembler element, Slots slots, int occupied) {
            this.element = element;
            this.slots = slots;
            this.occupied = occupied;
        }

        @Override
        public FlatVector assemble() {
            slots.findLists(anyLeaf(), occupied);
            Vector elements = element.assemble();
            checkSlots(element, slots.elements());
            if (vector == null || vector.capacity() < slots.count()) {
                vector = new ArrayVector(slots.count(), elements);
            }
            vector.setElements(elements);
            System.arraycopy(slots.offsets(), 0, vector.offsets(), 0, slots.count());
            System.arraycopy(slots.lengths(), 0, vector.lengths(), 0, slots.count());
            vector.setNulls(slots.nulls());
            return vector;
        }

        @Override
        public int slots() {
            return slots.count();
        }

        @Override
        public LeafEntries anyLeaf() {
            return element.anyLeaf();
        }
    }

    final class KeyValue implements Assembler {
        private final Assembler key;
        private final Assembler value;
        private final Slots slots;
        private final int occupied;
        private MapVector vector;

        KeyValue(Assembler key, Assembler value, Slots slots, int occupied) {
            this.key = key;
            this.value = value;
            this.slots = slots;
            this.occupied = occupied;
        }

        @Override
        public FlatVector assemble() {
            slots.findLists(anyLeaf(), occupied);
            Vector keys = key.assemble();
            Vector values = value.assemble();
            checkSlots(key, slots.elements());
            checkSlots(value, slots.elements());
            if (vector == null || vector.capacity() < slots.count()) {
                vector = new MapVector(slots.count(), keys, values);
            }
            vector.setEntries(keys, values);
            System.arraycopy(slots.offsets(), 0, vector.offsets(), 0, slots.count());
            System.arraycopy(slots.lengths(), 0, vector.lengths(), 0, slots.count());
            vector.setNulls(slots.nulls());
            return vector;
        }

        @Override
        public int slots() {
            return slots.count();
        }

        @Override
        public LeafEntries anyLeaf() {
            return key.anyLeaf();
        }
    }

    final class Variant implements Assembler {
        private final Leaf value;
        private final Leaf metadata;
        private final Slots slots;
        private VariantVector vector;

        Variant(Leaf value, Leaf metadata, Slots slots) {
            this.value = value;
            this.metadata = metadata;
            this.slots = slots;
        }

        @Override
        public FlatVector assemble() {
            slots.find(anyLeaf());
            BytesVector values = (BytesVector) value.assemble();
            BytesVector metadatas = (BytesVector) metadata.assemble();
            checkSlots(value, slots.count());
            checkSlots(metadata, slots.count());
            if (vector == null || vector.capacity() < slots.count()) {
                vector = new VariantVector(slots.count());
            }
            copyViews(values, vector.values(), slots.count());
            copyViews(metadatas, vector.metadata(), slots.count());
            vector.setNulls(slots.nulls());
            return vector;
        }

        private static void copyViews(BytesVector from, BytesVector to, int count) {
            to.viewInto(from.buffers());
            System.arraycopy(from.offsets(), 0, to.offsets(), 0, count);
            System.arraycopy(from.lengths(), 0, to.lengths(), 0, count);
            if (to.bufferIndex() != null) {
                System.arraycopy(from.bufferIndex(), 0, to.bufferIndex(), 0, count);
            }
        }

        @Override
        public int slots() {
            return slots.count();
        }

        @Override
        public LeafEntries anyLeaf() {
            return value.anyLeaf();
        }
    }

    private static void checkSlots(Assembler part, int expected) {
        if (part.slots() >= 0 && part.slots() != expected) {
            throw new MalformedFileException("nested columns of unequal numbers of values");
        }
    }
}
