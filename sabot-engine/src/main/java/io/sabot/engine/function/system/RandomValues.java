package io.sabot.engine.function.system;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.XorShiftRandom;
import io.sabot.engine.type.cast.CastContext;
import io.sabot.engine.type.cast.Casts;
import java.util.Random;

/** Random numbers of a range and random texts: a sequence for each partition, from the seed and the partition's number. */
public final class RandomValues {
    private static final int DIGITS = 10;
    private static final int LETTERS = 26;

    private final XorShiftRandom random;
    private final CallContext context;

    private RandomValues(XorShiftRandom random, CallContext context) {
        this.random = random;
        this.context = context;
    }

    /** The state of every method here. A seed of NULL is 0, none at all is drawn. */
    public static RandomValues generator(Object[] constants, CallContext context, long partition) {
        int seedAt = context.resultType().isString() ? 1 : 2;
        long seed;
        if (constants.length <= seedAt) {
            seed = new Random().nextLong();
        } else {
            seed = constants[seedAt] == null ? 0 : ((Number) constants[seedAt]).longValue();
        }
        return new RandomValues(new XorShiftRandom(seed + partition), context);
    }

    /** A number between the first and the second argument, in the type of the call. */
    public static Object uniform(Object[] arguments, RandomValues state) {
        double min = state.toDouble(arguments[0], 0);
        double max = state.toDouble(arguments[1], 1);
        double value = min + (max - min) * state.random.nextDouble();
        return state.cast(value, DataType.DOUBLE, state.context.resultType());
    }

    private double toDouble(Object value, int argument) {
        return (double) cast(value, context.argumentType(argument), DataType.DOUBLE);
    }

    private Object cast(Object value, DataType from, DataType to) {
        return Casts.cast(value, CastContext.of(from, to, context.mode(), context.zone(), context.query()));
    }

    /** Of digits and letters of either case. */
    public static Slice text(Object[] arguments, RandomValues state) {
        int length = arguments[0] == null ? 0 : (int) arguments[0];
        if (length < 0) {
            throw QueryException.of(
                    ErrorKind.RUNTIME,
                    "INVALID_PARAMETER_VALUE.LENGTH",
                    "parameter",
                    Quoting.id("length"),
                    "length",
                    Integer.toString(length),
                    "functionName",
                    Quoting.id("randstr"));
        }
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            int choice = Math.abs(state.random.nextInt() % (DIGITS + 2 * LETTERS));
            if (choice < DIGITS) {
                text[i] = (byte) ('0' + choice);
            } else if (choice < DIGITS + LETTERS) {
                text[i] = (byte) ('a' + choice - DIGITS);
            } else {
                text[i] = (byte) ('A' + choice - DIGITS - LETTERS);
            }
        }
        return Slice.of(text);
    }
}
