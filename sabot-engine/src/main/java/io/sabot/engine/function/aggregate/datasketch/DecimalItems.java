package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.function.aggregate.collect.JvmHash;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Int128;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.datasketches.common.ArrayOfItemsSerDe;
import org.apache.datasketches.common.ArrayOfLongsSerDe;
import org.apache.datasketches.common.ArrayOfNumbersSerDe;
import org.apache.datasketches.common.Util;
import org.apache.datasketches.memory.Memory;

/** Decimals in a sketch, in Spark's format: as numbers of 32 or 64 bits, or as bytes behind their number. */
final class DecimalItems extends ArrayOfItemsSerDe<DecimalItems.Item> {
    private static final int INT_DIGITS = 9;

    private final DecimalType type;

    DecimalItems(DecimalType type) {
        this.type = type;
    }

    /** A decimal with the hash that it has inside Spark, which decides among equally frequent items. */
    record Item(BigInteger unscaled, int hash) {
        static Item of(BigInteger unscaled, DecimalType type) {
            return new Item(unscaled, JvmHash.java(Int128.of(unscaled), type));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Item that && unscaled.equals(that.unscaled);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    private boolean isInt() {
        return type.precision() <= INT_DIGITS;
    }

    private boolean isLong() {
        return type.precision() <= DecimalType.MAX_LONG_DIGITS;
    }

    @Override
    public byte[] serializeToByteArray(Item item) {
        return serializeToByteArray(new Item[] {item});
    }

    @Override
    public byte[] serializeToByteArray(Item[] items) {
        Number[] ints = new Number[items.length];
        Long[] longs = new Long[items.length];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < items.length; i++) {
            longs[i] = items[i].unscaled().longValue();
            ints[i] = longs[i].intValue();
            byte[] own = items[i].unscaled().toByteArray();
            bytes.writeBytes(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(own.length)
                    .array());
            bytes.writeBytes(own);
        }
        if (isInt()) {
            return new ArrayOfNumbersSerDe().serializeToByteArray(ints);
        }
        return isLong() ? new ArrayOfLongsSerDe().serializeToByteArray(longs) : bytes.toByteArray();
    }

    @Override
    public Item[] deserializeFromMemory(Memory memory, long offset, int count) {
        Item[] items = new Item[count];
        if (isLong()) {
            Number[] numbers = isInt()
                    ? new ArrayOfNumbersSerDe().deserializeFromMemory(memory, offset, count)
                    : new ArrayOfLongsSerDe().deserializeFromMemory(memory, offset, count);
            for (int i = 0; i < count; i++) {
                items[i] = Item.of(BigInteger.valueOf(numbers[i].longValue()), type);
            }
            return items;
        }
        long at = offset;
        for (int i = 0; i < count; i++) {
            int length = memory.getInt(at);
            Util.checkBounds(at + 4, length, memory.getCapacity());
            byte[] bytes = new byte[length];
            memory.getByteArray(at + 4, bytes, 0, length);
            at += 4 + length;
            items[i] = Item.of(new BigInteger(bytes), type);
        }
        return items;
    }

    @Override
    public int sizeOf(Item item) {
        return serializeToByteArray(item).length;
    }

    @Override
    public int sizeOf(Memory memory, long offset, int count) {
        if (isInt()) {
            return new ArrayOfNumbersSerDe().sizeOf(memory, offset, count);
        }
        if (isLong()) {
            return new ArrayOfLongsSerDe().sizeOf(memory, offset, count);
        }
        long at = offset;
        for (int i = 0; i < count; i++) {
            at += 4 + memory.getInt(at);
        }
        return (int) (at - offset);
    }

    @Override
    public String toString(Item item) {
        return String.valueOf(item);
    }

    @Override
    public Class<Item> getClassOfT() {
        return Item.class;
    }
}
