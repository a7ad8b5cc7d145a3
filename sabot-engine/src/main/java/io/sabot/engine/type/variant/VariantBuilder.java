package io.sabot.engine.type.variant;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.VariantValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds one variant. Parts are appended first; {@link #finishObject} and {@link #finishArray} then put the header before them.
 * Used by one thread.
 */
public final class VariantBuilder {
    private static final int MOST_SHORT_TEXT = 63;
    private static final int MOST_SMALL_COUNT = 255;

    private byte[] buffer = new byte[128];
    private int position;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<byte[]> names = new ArrayList<>();
    private final boolean allowsDuplicates;

    /** More than {@link Variant#SIZE_LIMIT} bytes. */
    public static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** The error of the function or reader that met it. */
        public QueryException error(String function) {
            return QueryException.of(
                    ErrorKind.RUNTIME,
                    "VARIANT_SIZE_LIMIT",
                    "sizeLimit",
                    "128.0 MiB",
                    "functionName",
                    "`" + function + "`");
        }
    }

    /** A field that is being written. @param offset from the start of its object */
    private record Entry(String key, int id, int offset) {}

    /** The fields of an object that is being written. */
    public final class Fields {
        private final int start = position;
        private final List<Entry> entries = new ArrayList<>();

        /** What is appended next is the value of this field. */
        public void next(String key) {
            Integer id = ids.get(key);
            if (id == null) {
                id = names.size();
                ids.put(key, id);
                names.add(key.getBytes(StandardCharsets.UTF_8));
            }
            entries.add(new Entry(key, id, position - start));
        }
    }

    /** The elements of an array that is being written. */
    public final class Elements {
        private final int start = position;
        private final List<Integer> offsets = new ArrayList<>();

        /** What is appended next is an element. */
        public void next() {
            offsets.add(position - start);
        }
    }

    /** @param allowsDuplicates whether of fields of one name the last one counts; else they are an error */
    public VariantBuilder(boolean allowsDuplicates) {
        this.allowsDuplicates = allowsDuplicates;
    }

    public Fields startObject() {
        return new Fields();
    }

    public Elements startArray() {
        return new Elements();
    }

    public void appendNull() {
        appendHeader(Variant.NULL);
    }

    public void append(boolean value) {
        appendHeader(value ? Variant.TRUE : Variant.FALSE);
    }

    /** In the narrowest integer that holds it. */
    public void append(long value) {
        int wider = value == (byte) value ? 0 : value == (short) value ? 1 : value == (int) value ? 2 : 3;
        appendFixed(Variant.INT1 + wider, value, 1 << wider);
    }

    public void append(double value) {
        appendFixed(Variant.DOUBLE, Double.doubleToLongBits(value), 8);
    }

    public void append(float value) {
        appendFixed(Variant.FLOAT, Float.floatToIntBits(value), 4);
    }

    /** @param value of at most 38 digits, none of them before the unit and behind the 38th */
    public void append(BigDecimal value) {
        int digits = Math.max(value.scale(), value.precision());
        int type = digits <= 9 ? Variant.DECIMAL4 : digits <= 18 ? Variant.DECIMAL8 : Variant.DECIMAL16;
        appendHeader(type);
        write(value.scale(), 1);
        if (type != Variant.DECIMAL16) {
            write(value.unscaledValue().longValueExact(), type == Variant.DECIMAL4 ? 4 : 8);
            return;
        }
        write(value.unscaledValue().longValue(), 8);
        write(value.unscaledValue().shiftRight(64).longValueExact(), 8);
    }

    public void appendDate(int days) {
        appendFixed(Variant.DATE, days, 4);
    }

    public void appendTimestamp(long micros) {
        appendFixed(Variant.TIMESTAMP, micros, 8);
    }

    public void appendTimestampNtz(long micros) {
        appendFixed(Variant.TIMESTAMP_NTZ, micros, 8);
    }

    public void appendBinary(Slice bytes) {
        appendFixed(Variant.BINARY, bytes.length(), 4);
        write(bytes);
    }

    public void append(Slice text) {
        if (text.length() > MOST_SHORT_TEXT) {
            appendFixed(Variant.LONG_TEXT, text.length(), 4);
        } else {
            write(text.length() << 2 | Variant.SHORT_TEXT, 1);
        }
        write(text);
    }

    /** A copy, whose names become names of this one. */
    public void append(Variant variant) {
        switch (variant.basicType()) {
            case Variant.OBJECT -> {
                Fields fields = startObject();
                for (int i = 0; i < variant.count(); i++) {
                    Variant.ObjectField field = variant.field(i);
                    fields.next(field.key());
                    append(field.value());
                }
                finishObject(fields);
            }
            case Variant.ARRAY -> {
                Elements elements = startArray();
                for (int i = 0; i < variant.count(); i++) {
                    elements.next();
                    append(variant.element(i));
                }
                finishArray(elements);
            }
            default -> {
                int size = variant.size();
                if (variant.at() + size > variant.bytes().length()) {
                    throw Variant.malformed();
                }
                write(variant.bytes().slice(variant.at(), size));
            }
        }
    }

    public void finishObject(Fields fields) {
        List<Entry> entries = fields.entries;
        entries.sort(Comparator.comparing(Entry::key));
        int distinct = 0;
        for (Entry entry : entries) {
            if (distinct == 0 || !entries.get(distinct - 1).key().equals(entry.key())) {
                entries.set(distinct++, entry);
            } else if (!allowsDuplicates) {
                throw QueryException.of(ErrorKind.RUNTIME, "VARIANT_DUPLICATE_KEY", "key", entry.key());
            } else if (entries.get(distinct - 1).offset() < entry.offset()) {
                entries.set(distinct - 1, entry);
            }
        }
        if (distinct < entries.size()) {
            entries.subList(distinct, entries.size()).clear();
            compact(fields);
        }
        int greatest = 0;
        for (Entry entry : entries) {
            greatest = Math.max(greatest, entry.id());
        }
        writeObjectHeader(fields, width(greatest));
    }

    /** Closes the gaps of fields that do not count. */
    private void compact(Fields fields) {
        List<Entry> byOffset = new ArrayList<>(fields.entries);
        byOffset.sort(Comparator.comparingInt(Entry::offset));
        int end = fields.start;
        for (Entry entry : byOffset) {
            int from = fields.start + entry.offset();
            int size = new Variant(new Slice(buffer, 0, position), from, Slice.EMPTY).size();
            System.arraycopy(buffer, from, buffer, end, size);
            fields.entries.set(fields.entries.indexOf(entry), new Entry(entry.key(), entry.id(), end - fields.start));
            end += size;
        }
        position = end;
    }

    private void writeObjectHeader(Fields fields, int idWidth) {
        int size = position - fields.start;
        int count = fields.entries.size();
        int offsetWidth = width(size);
        boolean large = count > MOST_SMALL_COUNT;
        int header = 1 + (large ? 4 : 1) + count * idWidth + (count + 1) * offsetWidth;
        int end = makeRoom(fields.start, header);
        int info = (large ? 1 : 0) << 4 | idWidth - 1 << 2 | offsetWidth - 1;
        write(info << 2 | Variant.OBJECT, 1);
        write(count, large ? 4 : 1);
        for (Entry entry : fields.entries) {
            write(entry.id(), idWidth);
        }
        for (Entry entry : fields.entries) {
            write(entry.offset(), offsetWidth);
        }
        write(size, offsetWidth);
        position = end;
    }

    public void finishArray(Elements elements) {
        int size = position - elements.start;
        int count = elements.offsets.size();
        int offsetWidth = width(size);
        boolean large = count > MOST_SMALL_COUNT;
        int end = makeRoom(elements.start, 1 + (large ? 4 : 1) + (count + 1) * offsetWidth);
        write(((large ? 1 : 0) << 2 | offsetWidth - 1) << 2 | Variant.ARRAY, 1);
        write(count, large ? 4 : 1);
        for (int offset : elements.offsets) {
            write(offset, offsetWidth);
        }
        write(size, offsetWidth);
        position = end;
    }

    /** Moves what was written since a position back, and goes there. @return where it ends then */
    private int makeRoom(int start, int room) {
        reserve(room);
        System.arraycopy(buffer, start, buffer, start + room, position - start);
        int end = position + room;
        position = start;
        return end;
    }

    public VariantValue build() {
        long size = 0;
        for (byte[] name : names) {
            size += name.length;
        }
        int width = width((int) Math.min(Math.max(size, names.size()), Integer.MAX_VALUE));
        long total = 1 + (names.size() + 2L) * width + size;
        if (total > Variant.SIZE_LIMIT) {
            throw new TooLarge();
        }
        Slice value = Slice.of(Arrays.copyOf(buffer, position));
        position = 0;
        write(1 | width - 1 << 6, 1);
        write(names.size(), width);
        int offset = 0;
        for (byte[] name : names) {
            write(offset, width);
            offset += name.length;
        }
        write(offset, width);
        names.forEach(name -> write(Slice.of(name)));
        return new VariantValue(value, Slice.of(Arrays.copyOf(buffer, position)));
    }

    private static int width(int greatest) {
        return greatest < 1 << 8 ? 1 : greatest < 1 << 16 ? 2 : greatest < 1 << 24 ? 3 : 4;
    }

    private void appendHeader(int primitive) {
        write(primitive << 2, 1);
    }

    private void appendFixed(int primitive, long value, int bytes) {
        appendHeader(primitive);
        write(value, bytes);
    }

    private void write(long value, int bytes) {
        reserve(bytes);
        for (int i = 0; i < bytes; i++) {
            buffer[position++] = (byte) (value >> 8 * i);
        }
    }

    private void write(Slice bytes) {
        reserve(bytes.length());
        System.arraycopy(bytes.array(), bytes.offset(), buffer, position, bytes.length());
        position += bytes.length();
    }

    private void reserve(int more) {
        int needed = position + more;
        if (needed > Variant.SIZE_LIMIT || needed < 0) {
            throw new TooLarge();
        }
        if (needed > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(Math.max(needed, buffer.length * 2), Variant.SIZE_LIMIT));
        }
    }
}
