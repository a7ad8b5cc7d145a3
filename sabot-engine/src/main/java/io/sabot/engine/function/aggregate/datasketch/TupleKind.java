package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import org.apache.datasketches.common.Family;
import org.apache.datasketches.memory.Memory;
import org.apache.datasketches.tuple.Sketch;
import org.apache.datasketches.tuple.Sketches;
import org.apache.datasketches.tuple.SummarySetOperations;
import org.apache.datasketches.tuple.TupleSketchIterator;
import org.apache.datasketches.tuple.UpdatableSketch;
import org.apache.datasketches.tuple.UpdatableSketchBuilder;
import org.apache.datasketches.tuple.UpdatableSummary;
import org.apache.datasketches.tuple.adouble.DoubleSummary;
import org.apache.datasketches.tuple.adouble.DoubleSummaryDeserializer;
import org.apache.datasketches.tuple.adouble.DoubleSummaryFactory;
import org.apache.datasketches.tuple.adouble.DoubleSummarySetOperations;
import org.apache.datasketches.tuple.aninteger.IntegerSummary;
import org.apache.datasketches.tuple.aninteger.IntegerSummaryDeserializer;
import org.apache.datasketches.tuple.aninteger.IntegerSummaryFactory;
import org.apache.datasketches.tuple.aninteger.IntegerSummarySetOperations;

/**
 * Tuple sketches by the type of the numbers that they keep with the keys.
 *
 * @param <U> the numbers
 * @param <S> what the library makes of those of one key
 */
abstract class TupleKind<U extends Number, S extends UpdatableSummary<U>> {
    static final TupleKind<Double, DoubleSummary> DOUBLE = new OfDoubles();
    static final TupleKind<Integer, IntegerSummary> INTEGER = new OfIntegers();

    private TupleKind() {}

    abstract DataType type();

    abstract UpdatableSketch<U, S> create(int entries, TupleMode mode);

    abstract SummarySetOperations<S> operations(TupleMode mode);

    abstract S summary(TupleMode mode);

    abstract Sketch<S> heapify(Memory memory);

    /** The number that the iterator stands at. */
    abstract Number value(TupleSketchIterator<S> iterator);

    final Sketch<S> read(Slice bytes, String function) {
        Memory memory = Memory.wrap(bytes.toBytes());
        Family family = ThetaMethods.family(memory, "TUPLE", function);
        if (family != Family.TUPLE) {
            throw SketchErrors.invalidFamily("TUPLE", function, "TUPLE", family.toString());
        }
        try {
            return heapify(memory);
        } catch (RuntimeException invalid) {
            throw SketchErrors.invalidBuffer("TUPLE", function).withCause(invalid);
        }
    }

    private static final class OfDoubles extends TupleKind<Double, DoubleSummary> {
        @Override
        DataType type() {
            return DataType.DOUBLE;
        }

        private static DoubleSummary.Mode mode(TupleMode mode) {
            return switch (mode) {
                case SUM -> DoubleSummary.Mode.Sum;
                case MIN -> DoubleSummary.Mode.Min;
                case MAX -> DoubleSummary.Mode.Max;
                case ALWAYSONE -> DoubleSummary.Mode.AlwaysOne;
            };
        }

        @Override
        UpdatableSketch<Double, DoubleSummary> create(int entries, TupleMode mode) {
            return new UpdatableSketchBuilder<Double, DoubleSummary>(new DoubleSummaryFactory(mode(mode)))
                    .setNominalEntries(entries)
                    .build();
        }

        @Override
        SummarySetOperations<DoubleSummary> operations(TupleMode mode) {
            return new DoubleSummarySetOperations(mode(mode));
        }

        @Override
        DoubleSummary summary(TupleMode mode) {
            return new DoubleSummary(mode(mode));
        }

        @Override
        Sketch<DoubleSummary> heapify(Memory memory) {
            return Sketches.heapifySketch(memory, new DoubleSummaryDeserializer());
        }

        @Override
        Number value(TupleSketchIterator<DoubleSummary> iterator) {
            return iterator.getSummary().getValue();
        }
    }

    private static final class OfIntegers extends TupleKind<Integer, IntegerSummary> {
        @Override
        DataType type() {
            return DataType.INT;
        }

        private static IntegerSummary.Mode mode(TupleMode mode) {
            return switch (mode) {
                case SUM -> IntegerSummary.Mode.Sum;
                case MIN -> IntegerSummary.Mode.Min;
                case MAX -> IntegerSummary.Mode.Max;
                case ALWAYSONE -> IntegerSummary.Mode.AlwaysOne;
            };
        }

        @Override
        UpdatableSketch<Integer, IntegerSummary> create(int entries, TupleMode mode) {
            return new UpdatableSketchBuilder<Integer, IntegerSummary>(new IntegerSummaryFactory(mode(mode)))
                    .setNominalEntries(entries)
                    .build();
        }

        @Override
        SummarySetOperations<IntegerSummary> operations(TupleMode mode) {
            return new IntegerSummarySetOperations(mode(mode), mode(mode));
        }

        @Override
        IntegerSummary summary(TupleMode mode) {
            return new IntegerSummary(mode(mode));
        }

        @Override
        Sketch<IntegerSummary> heapify(Memory memory) {
            return Sketches.heapifySketch(memory, new IntegerSummaryDeserializer());
        }

        @Override
        Number value(TupleSketchIterator<IntegerSummary> iterator) {
            return (long) iterator.getSummary().getValue();
        }
    }
}
