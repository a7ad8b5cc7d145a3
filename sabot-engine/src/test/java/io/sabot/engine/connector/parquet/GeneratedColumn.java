package io.sabot.engine.connector.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.io.api.Binary;

/** A column of random values: how parquet-java is told to declare it, what it writes, and what must be read. */
enum GeneratedColumn {
    BOOL("boolean bool"),
    INT("int32 int"),
    LONG("int64 long"),
    FLOAT("float float"),
    DOUBLE("double double"),
    TEXT("binary text (STRING)"),
    BYTES("binary bytes"),
    FIXED("fixed_len_byte_array(5) fixed"),
    BYTE("int32 byte (INTEGER(8,true))"),
    SHORT("int32 short (INTEGER(16,true))"),
    UBYTE("int32 ubyte (INTEGER(8,false))"),
    UINT("int32 uint (INTEGER(32,false))"),
    ULONG("int64 ulong (INTEGER(64,false))"),
    DATE("int32 date (DATE)"),
    MICROS("int64 micros (TIMESTAMP(MICROS,true))"),
    MILLIS("int64 millis (TIMESTAMP(MILLIS,false))"),
    NANOS96("int96 nanos96"),
    DECIMAL32("int32 decimal32 (DECIMAL(9,2))"),
    DECIMAL64("int64 decimal64 (DECIMAL(18,4))"),
    DECIMALFIXED("fixed_len_byte_array(9) decimalfixed (DECIMAL(20,3))"),
    DECIMALSMALL("fixed_len_byte_array(7) decimalsmall (DECIMAL(15,3))"),
    DECIMALBINARY("binary decimalbinary (DECIMAL(38,10))");

    private final String declaration;

    GeneratedColumn(String declaration) {
        this.declaration = declaration;
    }

    String declaration(boolean required) {
        return (required ? "required " : "optional ") + declaration + ";";
    }

    String field() {
        return declaration.split(" ")[1];
    }

    /** Writes one value to the group. @return what must be read */
    Object write(Group group, long seed) {
        Random random = new Random(seed);
        long number = random.nextLong();
        int small = (int) number;
        String field = field();
        switch (this) {
            case BOOL -> {
                group.add(field, number < 0);
                return number < 0;
            }
            case INT -> group.add(field, small);
            case LONG -> group.add(field, number);
            case FLOAT -> {
                float value = random.nextFloat() * 1000;
                group.add(field, value);
                return value;
            }
            case DOUBLE -> {
                double value = random.nextDouble() * 1e9;
                group.add(field, value);
                return value;
            }
            case TEXT -> {
                String value = "common prefix " + Long.toHexString(number).substring(0, random.nextInt(8));
                group.add(field, value);
                return value;
            }
            case BYTES, FIXED -> {
                byte[] value = new byte[this == FIXED ? 5 : random.nextInt(40)];
                random.nextBytes(value);
                group.add(field, Binary.fromConstantByteArray(value));
                return new BigInteger(1, value).toString(16);
            }
            case BYTE -> {
                group.add(field, (int) (byte) small);
                return (byte) small;
            }
            case SHORT -> {
                group.add(field, (int) (short) small);
                return (short) small;
            }
            case UBYTE -> {
                group.add(field, small & 0xFF);
                return (short) (small & 0xFF);
            }
            case UINT -> {
                group.add(field, small);
                return small & 0xFFFFFFFFL;
            }
            case ULONG -> {
                group.add(field, number);
                return new BigDecimal(new BigInteger(Long.toUnsignedString(number)));
            }
            case DATE -> {
                group.add(field, small % 100_000);
                return LocalDate.ofEpochDay(small % 100_000);
            }
            case MICROS -> {
                long micros = number >> 12;
                group.add(field, micros);
                return time(micros);
            }
            case MILLIS -> {
                long millis = number >> 22;
                group.add(field, millis);
                return time(millis * 1000);
            }
            case NANOS96 -> {
                int day = random.nextInt(20_000);
                long micros = random.nextInt(1_000_000_000) * 86L;
                group.add(field, new NanoTime(2_440_588 + day, micros * 1000));
                return time(day * 86_400_000_000L + micros);
            }
            case DECIMAL32 -> {
                group.add(field, small % 1_000_000_000);
                return BigDecimal.valueOf(small % 1_000_000_000, 2);
            }
            case DECIMAL64 -> {
                long unscaled = number % 1_000_000_000_000_000_000L;
                group.add(field, unscaled);
                return BigDecimal.valueOf(unscaled, 4);
            }
            case DECIMALFIXED, DECIMALSMALL, DECIMALBINARY -> {
                return decimal(group, random);
            }
        }
        return this == INT ? (Object) small : (Object) number;
    }

    private Object decimal(Group group, Random random) {
        int bits = this == DECIMALFIXED ? 66 : this == DECIMALSMALL ? 48 : 126;
        BigInteger unscaled = new BigInteger(random.nextInt(bits) + 1, random);
        unscaled = random.nextBoolean() ? unscaled.negate() : unscaled;
        byte[] bytes = unscaled.toByteArray();
        if (this != DECIMALBINARY) {
            int width = this == DECIMALFIXED ? 9 : 7;
            ByteBuffer buffer = ByteBuffer.allocate(width).order(ByteOrder.BIG_ENDIAN);
            byte[] sign = new byte[width - bytes.length];
            Arrays.fill(sign, (byte) (unscaled.signum() < 0 ? -1 : 0));
            bytes = buffer.put(sign).put(bytes).array();
        }
        group.add(field(), Binary.fromConstantByteArray(bytes));
        return new BigDecimal(unscaled, this == DECIMALBINARY ? 10 : 3);
    }

    private static LocalDateTime time(long micros) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), (int) Math.floorMod(micros, 1_000_000L) * 1000, ZoneOffset.UTC);
    }
}
