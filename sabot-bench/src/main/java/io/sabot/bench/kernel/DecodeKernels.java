package io.sabot.bench.kernel;

import io.sabot.engine.batch.DoubleVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.connector.parquet.codec.Decompressor;
import io.sabot.engine.connector.parquet.codec.SnappyEncoder;
import io.sabot.engine.connector.parquet.codec.zstd.ZstdEncoder;
import io.sabot.engine.connector.parquet.encoding.ByteStreams;
import io.sabot.engine.connector.parquet.encoding.DeltaIntegers;
import io.sabot.engine.connector.parquet.encoding.FixedWidthValues;
import io.sabot.engine.connector.parquet.encoding.HybridReader;
import io.sabot.engine.connector.parquet.encoding.LittleEndian;
import io.sabot.engine.connector.parquet.format.Codec;
import io.sabot.engine.connector.parquet.format.PhysicalType;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One operation decodes one page of a Parquet column, of a mebibyte or of 131,072 values. */
@State(Scope.Thread)
public class DecodeKernels {
    private static final int VALUES = 1 << 17;
    private static final int PAGE_BYTES = 1 << 20;
    private static final int FEW_BITS = 7;
    private static final int MORE_BITS = 12;

    private final LongVector longs = new LongVector(VALUES);
    private final DoubleVector doubles = new DoubleVector(VALUES);
    private final byte[] byteCodes = new byte[VALUES + 8];
    private final short[] shortCodes = new short[VALUES + 8];
    private final byte[] out = new byte[PAGE_BYTES + LittleEndian.PADDING];
    private final FixedWidthValues plainValues = new FixedWidthValues();
    private final DeltaIntegers deltaValues = new DeltaIntegers();
    private final HybridReader codeReader = new HybridReader();
    private final Decompressor decompressor = new Decompressor();
    private byte[] fixed;
    private byte[] fewCodes;
    private byte[] moreCodes;
    private byte[] deltas;
    private byte[] snappy;
    private byte[] zstd;

    @Setup
    public void encode() {
        Random random = new Random(1);
        fixed = new byte[VALUES * Long.BYTES + LittleEndian.PADDING];
        random.nextBytes(fixed);
        fewCodes = packed(random, FEW_BITS);
        moreCodes = packed(random, MORE_BITS);
        deltas = deltas(random);
        byte[] prose = new Columns().prose(PAGE_BYTES);
        byte[] compressed = new byte[Math.max(SnappyEncoder.maxLength(PAGE_BYTES), ZstdEncoder.maxLength(PAGE_BYTES))];
        snappy = padded(compressed, new SnappyEncoder().encode(prose, 0, PAGE_BYTES, compressed, 0));
        zstd = padded(compressed, new ZstdEncoder().encode(prose, 0, PAGE_BYTES, compressed, 0));
    }

    private static byte[] padded(byte[] page, int length) {
        return Arrays.copyOf(page, length + LittleEndian.PADDING);
    }

    /** One bit-packed run of random codes. */
    private static byte[] packed(Random random, int bits) {
        byte[] codes = new byte[VALUES / 8 * bits];
        random.nextBytes(codes);
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        varint(page, VALUES / 8 << 1 | 1);
        page.writeBytes(codes);
        page.writeBytes(new byte[LittleEndian.PADDING]);
        return page.toByteArray();
    }

    /** Ascending numbers with random differences of eight bits: blocks of 128 in four miniblocks. */
    private static byte[] deltas(Random random) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        varint(page, 128);
        varint(page, 4);
        varint(page, VALUES);
        varint(page, 0);
        byte[] block = new byte[128];
        for (int from = 1; from < VALUES; from += block.length) {
            varint(page, 0);
            page.writeBytes(new byte[] {8, 8, 8, 8});
            random.nextBytes(block);
            page.writeBytes(block);
        }
        page.writeBytes(new byte[LittleEndian.PADDING]);
        return page.toByteArray();
    }

    private static void varint(ByteArrayOutputStream out, int value) {
        int rest = value;
        for (; rest >= 0x80; rest >>>= 7) {
            out.write(rest & 0x7F | 0x80);
        }
        out.write(rest);
    }

    private static int length(byte[] page) {
        return page.length - LittleEndian.PADDING;
    }

    /** Longs as they are. */
    @Benchmark
    public LongVector plain(Work work) {
        plainValues
                .open(PhysicalType.INT64, Long.BYTES, fixed, 0, length(fixed))
                .read(longs, 0, VALUES);
        work.add(VALUES, (long) VALUES * Long.BYTES);
        return longs;
    }

    /** Codes of 7 bits to bytes. */
    @Benchmark
    public byte[] dictionaryCodes7Bits(Work work) {
        codeReader.open(fewCodes, 0, length(fewCodes), FEW_BITS, 1 << FEW_BITS);
        codeReader.readBytes(byteCodes, 0, VALUES);
        work.add(VALUES, VALUES);
        return byteCodes;
    }

    /** Codes of 12 bits to shorts. */
    @Benchmark
    public short[] dictionaryCodes12Bits(Work work) {
        codeReader.open(moreCodes, 0, length(moreCodes), MORE_BITS, 1 << MORE_BITS);
        codeReader.readShorts(shortCodes, 0, VALUES);
        work.add(VALUES, (long) VALUES * Short.BYTES);
        return shortCodes;
    }

    /** Longs from differences. */
    @Benchmark
    public LongVector deltaBinaryPacked(Work work) {
        deltaValues.open(deltas, 0, length(deltas)).read(longs, 0, VALUES);
        work.add(VALUES, (long) VALUES * Long.BYTES);
        return longs;
    }

    /** Doubles from eight streams of bytes. */
    @Benchmark
    public DoubleVector byteStreamSplit(Work work) {
        ByteStreams.merge(fixed, 0, PAGE_BYTES, Double.BYTES, out);
        plainValues.open(PhysicalType.DOUBLE, Double.BYTES, out, 0, PAGE_BYTES).read(doubles, 0, VALUES);
        work.add(VALUES, (long) VALUES * Double.BYTES);
        return doubles;
    }

    /** Text of words. */
    @Benchmark
    public byte[] snappy(Work work) {
        return decompressed(Codec.SNAPPY, snappy, work);
    }

    /** The same text. */
    @Benchmark
    public byte[] zstd(Work work) {
        return decompressed(Codec.ZSTD, zstd, work);
    }

    private byte[] decompressed(Codec codec, byte[] compressed, Work work) {
        decompressor.decompress(codec, compressed, 0, length(compressed), out, PAGE_BYTES);
        work.add(0, PAGE_BYTES);
        return out;
    }
}
