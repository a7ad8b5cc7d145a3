package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.DecimalType;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.StringType;
import io.sabot.engine.type.StructValue;
import io.sabot.engine.type.collation.Collations;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.datasketches.common.ArrayOfBooleansSerDe;
import org.apache.datasketches.common.ArrayOfDoublesSerDe;
import org.apache.datasketches.common.ArrayOfItemsSerDe;
import org.apache.datasketches.common.ArrayOfLongsSerDe;
import org.apache.datasketches.common.ArrayOfNumbersSerDe;
import org.apache.datasketches.common.ArrayOfStringsSerDe;
import org.apache.datasketches.frequencies.ErrorType;
import org.apache.datasketches.frequencies.ItemsSketch;
import org.apache.datasketches.memory.Memory;

/** A sketch of the most frequent items with the number of NULLs, in Spark's format: the sketch, then the number. */
final class FrequentItems {
    private static final double LOAD = 0.75;
    private static final int BYTES_OF_NONE = 256;
    /** Of a place in the sketch's map: item, count, and how far it is from where it belongs. */
    private static final int BYTES_PER_PLACE = 20;

    private static final int BYTES_PER_ITEM = 40;

    private final DataType type;
    private final ItemsSketch<Object> sketch;
    private long nulls;

    private FrequentItems(DataType type, ItemsSketch<Object> sketch, long nulls) {
        this.type = type;
        this.sketch = sketch;
        this.nulls = nulls;
    }

    static FrequentItems create(DataType type, int tracked) {
        int size = (int) Math.ceil(tracked / LOAD);
        int power = (int) Math.pow(2, Math.ceil(Math.log(size) / Math.log(2)));
        return new FrequentItems(type, new ItemsSketch<>(power), 0);
    }

    /** @param value boxed, null for NULL */
    void add(Object value) {
        if (value == null) {
            nulls++;
        } else {
            sketch.update(item(value));
        }
    }

    private Object item(Object value) {
        if (type instanceof StringType text) {
            Slice key = text.isBinaryCollated()
                    ? (Slice) value
                    : Collations.of(text).keyOf((Slice) value);
            return key.toString();
        }
        if (type instanceof DecimalType decimal) {
            BigInteger unscaled = value instanceof Int128 wide ? wide.toBigInteger() : BigInteger.valueOf((Long) value);
            return DecimalItems.Item.of(unscaled, decimal);
        }
        return value;
    }

    void merge(FrequentItems other) {
        sketch.merge(other.sketch);
        nulls += other.nulls;
    }

    /** The items that surely are the most frequent, with their counts: an array of structs. */
    ArrayValue most(int k) {
        ItemsSketch.Row<Object>[] rows = sketch.getFrequentItems(ErrorType.NO_FALSE_POSITIVES);
        List<Object> result = new ArrayList<>();
        boolean nullGiven = nulls == 0;
        for (int i = 0; i < rows.length && result.size() < k; i++) {
            if (!nullGiven && nulls > rows[i].getEstimate()) {
                nullGiven = true;
                result.add(new StructValue(new Object[] {null, nulls}));
                if (result.size() == k) {
                    break;
                }
            }
            result.add(new StructValue(new Object[] {value(rows[i].getItem()), rows[i].getEstimate()}));
        }
        if (!nullGiven && result.size() < k) {
            result.add(new StructValue(new Object[] {null, nulls}));
        }
        return new ArrayValue(result.toArray());
    }

    private Object value(Object item) {
        if (item instanceof String text) {
            return Slice.of(text);
        }
        if (item instanceof DecimalItems.Item number) {
            boolean narrow = ((DecimalType) type).precision() <= DecimalType.MAX_LONG_DIGITS;
            return narrow ? (Object) number.unscaled().longValue() : Int128.of(number.unscaled());
        }
        return item;
    }

    /** What it takes, roughly. */
    int bytes() {
        return BYTES_OF_NONE
                + BYTES_PER_PLACE * sketch.getCurrentMapCapacity()
                + BYTES_PER_ITEM * sketch.getNumActiveItems();
    }

    byte[] write() {
        byte[] bytes = sketch.toByteArray(format(type));
        return ByteBuffer.allocate(bytes.length + 8).put(bytes).putLong(nulls).array();
    }

    static FrequentItems read(byte[] written, DataType type) {
        int length = written.length - 8;
        byte[] bytes = new byte[length];
        System.arraycopy(written, 0, bytes, 0, length);
        long nulls = ByteBuffer.wrap(written).getLong(length);
        return new FrequentItems(type, ItemsSketch.getInstance(Memory.wrap(bytes), format(type)), nulls);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ArrayOfItemsSerDe<Object> format(DataType type) {
        if (type instanceof StringType) {
            return (ArrayOfItemsSerDe) new ArrayOfStringsSerDe();
        }
        if (type instanceof DecimalType decimal) {
            return (ArrayOfItemsSerDe) new DecimalItems(decimal);
        }
        return switch (type.storage()) {
            case BOOLEAN -> (ArrayOfItemsSerDe) new ArrayOfBooleansSerDe();
            case LONG -> (ArrayOfItemsSerDe) new ArrayOfLongsSerDe();
            case DOUBLE -> (ArrayOfItemsSerDe) new ArrayOfDoublesSerDe();
            default -> (ArrayOfItemsSerDe) new ArrayOfNumbersSerDe();
        };
    }
}
