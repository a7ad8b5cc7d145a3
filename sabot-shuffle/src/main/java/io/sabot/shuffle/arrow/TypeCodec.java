package io.sabot.shuffle.arrow;

import com.google.flatbuffers.FlatBufferBuilder;
import org.apache.arrow.flatbuf.Binary;
import org.apache.arrow.flatbuf.Bool;
import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.Decimal;
import org.apache.arrow.flatbuf.Duration;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.Interval;
import org.apache.arrow.flatbuf.IntervalUnit;
import org.apache.arrow.flatbuf.List;
import org.apache.arrow.flatbuf.Map;
import org.apache.arrow.flatbuf.Null;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Struct_;
import org.apache.arrow.flatbuf.Time;
import org.apache.arrow.flatbuf.TimeUnit;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Utf8;

/** Types as the schema message has them. */
final class TypeCodec {
    private static final int DECIMAL_BITS = 128;

    private TypeCodec() {}

    /** The number by which the format knows the type. */
    static byte number(ArrowType type) {
        if (type instanceof ArrowType.Null) {
            return Type.Null;
        } else if (type instanceof ArrowType.Bool) {
            return Type.Bool;
        } else if (type instanceof ArrowType.Int) {
            return Type.Int;
        } else if (type instanceof ArrowType.FloatingPoint) {
            return Type.FloatingPoint;
        } else if (type instanceof ArrowType.Decimal) {
            return Type.Decimal;
        } else if (type instanceof ArrowType.Utf8) {
            return Type.Utf8;
        } else if (type instanceof ArrowType.Binary) {
            return Type.Binary;
        } else if (type instanceof ArrowType.Date) {
            return Type.Date;
        } else if (type instanceof ArrowType.Timestamp) {
            return Type.Timestamp;
        } else if (type instanceof ArrowType.Time) {
            return Type.Time;
        } else if (type instanceof ArrowType.MonthInterval) {
            return Type.Interval;
        } else if (type instanceof ArrowType.Duration) {
            return Type.Duration;
        } else if (type instanceof ArrowType.List) {
            return Type.List;
        }
        return type instanceof ArrowType.Map ? Type.Map : Type.Struct_;
    }

    /** Writes the type's table and returns where. */
    static int write(ArrowType type, FlatBufferBuilder out) {
        if (type instanceof ArrowType.Int integer) {
            return Int.createInt(out, integer.bits(), true);
        } else if (type instanceof ArrowType.FloatingPoint number) {
            return FloatingPoint.createFloatingPoint(
                    out, number.bits() == Float.SIZE ? Precision.SINGLE : Precision.DOUBLE);
        } else if (type instanceof ArrowType.Decimal decimal) {
            return Decimal.createDecimal(out, decimal.precision(), decimal.scale(), DECIMAL_BITS);
        } else if (type instanceof ArrowType.Date) {
            return Date.createDate(out, DateUnit.DAY);
        } else if (type instanceof ArrowType.Timestamp timestamp) {
            int zone = timestamp.zone() == null ? 0 : out.createString(timestamp.zone());
            return Timestamp.createTimestamp(out, TimeUnit.MICROSECOND, zone);
        } else if (type instanceof ArrowType.Time) {
            return Time.createTime(out, TimeUnit.NANOSECOND, Long.SIZE);
        } else if (type instanceof ArrowType.MonthInterval) {
            return Interval.createInterval(out, IntervalUnit.YEAR_MONTH);
        } else if (type instanceof ArrowType.Duration) {
            return Duration.createDuration(out, TimeUnit.MICROSECOND);
        } else if (type instanceof ArrowType.Map) {
            return Map.createMap(out, false);
        }
        return writeBare(type, out);
    }

    private static int writeBare(ArrowType type, FlatBufferBuilder out) {
        if (type instanceof ArrowType.Null) {
            Null.startNull(out);
            return Null.endNull(out);
        } else if (type instanceof ArrowType.Bool) {
            Bool.startBool(out);
            return Bool.endBool(out);
        } else if (type instanceof ArrowType.Utf8) {
            Utf8.startUtf8(out);
            return Utf8.endUtf8(out);
        } else if (type instanceof ArrowType.Binary) {
            Binary.startBinary(out);
            return Binary.endBinary(out);
        } else if (type instanceof ArrowType.List) {
            List.startList(out);
            return List.endList(out);
        }
        Struct_.startStruct_(out);
        return Struct_.endStruct_(out);
    }

    /** @throws CorruptBatchException for types that Sabot does not send */
    static ArrowType read(Field field) throws CorruptBatchException {
        switch (field.typeType()) {
            case Type.Null:
                return new ArrowType.Null();
            case Type.Bool:
                return new ArrowType.Bool();
            case Type.Int:
                Int integer = (Int) field.type(new Int());
                check(integer.isSigned(), field);
                return new ArrowType.Int(integer.bitWidth());
            case Type.FloatingPoint:
                FloatingPoint number = (FloatingPoint) field.type(new FloatingPoint());
                check(number.precision() != Precision.HALF, field);
                return new ArrowType.FloatingPoint(number.precision() == Precision.SINGLE ? Float.SIZE : Double.SIZE);
            case Type.Decimal:
                Decimal decimal = (Decimal) field.type(new Decimal());
                check(decimal.bitWidth() == DECIMAL_BITS, field);
                return new ArrowType.Decimal(decimal.precision(), decimal.scale());
            case Type.Utf8:
                return new ArrowType.Utf8();
            case Type.Binary:
                return new ArrowType.Binary();
            case Type.List:
                return new ArrowType.List();
            case Type.Map:
                return new ArrowType.Map();
            case Type.Struct_:
                return new ArrowType.Struct();
            default:
                return readTime(field);
        }
    }

    private static ArrowType readTime(Field field) throws CorruptBatchException {
        switch (field.typeType()) {
            case Type.Date:
                check(((Date) field.type(new Date())).unit() == DateUnit.DAY, field);
                return new ArrowType.Date();
            case Type.Timestamp:
                Timestamp timestamp = (Timestamp) field.type(new Timestamp());
                check(timestamp.unit() == TimeUnit.MICROSECOND, field);
                return new ArrowType.Timestamp(timestamp.timezone());
            case Type.Time:
                check(((Time) field.type(new Time())).unit() == TimeUnit.NANOSECOND, field);
                return new ArrowType.Time();
            case Type.Interval:
                check(((Interval) field.type(new Interval())).unit() == IntervalUnit.YEAR_MONTH, field);
                return new ArrowType.MonthInterval();
            case Type.Duration:
                check(((Duration) field.type(new Duration())).unit() == TimeUnit.MICROSECOND, field);
                return new ArrowType.Duration();
            default:
                throw new CorruptBatchException("column " + field.name() + " is of a type that is not exchanged");
        }
    }

    private static void check(boolean fits, Field field) throws CorruptBatchException {
        if (!fits) {
            throw new CorruptBatchException("column " + field.name() + " is of a type that is not exchanged");
        }
    }
}
