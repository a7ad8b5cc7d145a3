package io.sabot.engine.connector.parquet.format;

/**
 * What the data pages of a chunk hold, {@code ColumnIndex} in parquet.thrift.
 *
 * @param nullPages which hold no value
 * @param mins PLAIN without a length; perhaps shortened, then less than the least
 * @param maxes perhaps shortened, then more than the most
 */
public record ColumnIndex(boolean[] nullPages, byte[][] mins, byte[][] maxes) {

    public static ColumnIndex read(byte[] bytes) {
        CompactReader in = new CompactReader(bytes, 0, bytes.length);
        boolean[] nullPages = null;
        byte[][] mins = null;
        byte[][] maxes = null;
        int field = 0;
        while ((field = in.nextField(field)) != CompactReader.STOP) {
            switch (field) {
                case 1 -> nullPages = in.readBooleans();
                case 2 -> mins = binaries(in);
                case 3 -> maxes = binaries(in);
                default -> in.skip();
            }
        }
        boolean complete = nullPages != null
                && mins != null
                && maxes != null
                && mins.length == nullPages.length
                && maxes.length == mins.length;
        if (!complete) {
            throw new MalformedFileException("incomplete column index");
        }
        return new ColumnIndex(nullPages, mins, maxes);
    }

    private static byte[][] binaries(CompactReader in) {
        byte[][] values = new byte[in.readList()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readBinary();
        }
        return values;
    }

    public int pages() {
        return nullPages.length;
    }
}
