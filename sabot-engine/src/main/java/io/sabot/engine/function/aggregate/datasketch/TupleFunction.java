package io.sabot.engine.function.aggregate.datasketch;

import io.sabot.engine.type.Slice;
import org.apache.datasketches.tuple.AnotB;
import org.apache.datasketches.tuple.Intersection;
import org.apache.datasketches.tuple.TupleSketchIterator;
import org.apache.datasketches.tuple.Union;
import org.apache.datasketches.tuple.UpdatableSummary;

/** What can be done with tuple sketches of one kind. */
final class TupleFunction<U extends Number, S extends UpdatableSummary<U>> {
    private final TupleKind<U, S> kind;
    private final String suffix;

    /** @param suffix of the names of the functions */
    TupleFunction(TupleKind<U, S> kind, String suffix) {
        this.kind = kind;
        this.suffix = suffix;
    }

    double estimate(Slice sketch) {
        return kind.read(sketch, "tuple_sketch_estimate_" + suffix).getEstimate();
    }

    double theta(Slice sketch) {
        return kind.read(sketch, "tuple_sketch_theta_" + suffix).getTheta();
    }

    /** The numbers of all keys as one. */
    Number summary(Slice sketch, Slice modeText) {
        String function = "tuple_sketch_summary_" + suffix;
        TupleMode mode = TupleMode.of(modeText.toString(), function);
        TupleSketchIterator<S> iterator = kind.read(sketch, function).iterator();
        double doubles = 0;
        long longs = 0;
        boolean first = true;
        while (iterator.next()) {
            double number =
                    mode == TupleMode.ALWAYSONE ? 1 : kind.value(iterator).doubleValue();
            long whole = mode == TupleMode.ALWAYSONE ? 1 : kind.value(iterator).longValue();
            switch (mode) {
                case SUM, ALWAYSONE -> {
                    doubles += number;
                    longs += whole;
                }
                case MIN -> {
                    doubles = first ? number : Math.min(doubles, number);
                    longs = first ? whole : Math.min(longs, whole);
                }
                case MAX -> {
                    doubles = first ? number : Math.max(doubles, number);
                    longs = first ? whole : Math.max(longs, whole);
                }
            }
            first = false;
        }
        return kind == TupleKind.DOUBLE ? (Number) doubles : (Number) longs;
    }

    Slice union(Slice first, Slice second, int lgEntries, Slice modeText) {
        String function = "tuple_union_" + suffix;
        Union<S> union = new Union<>(1 << lgEntries, kind.operations(TupleMode.of(modeText.toString(), function)));
        union.union(kind.read(first, function));
        union.union(kind.read(second, function));
        return Slice.of(union.getResult().toByteArray());
    }

    Slice unionTheta(Slice first, Slice second, int lgEntries, Slice modeText) {
        String function = "tuple_union_theta_" + suffix;
        TupleMode mode = TupleMode.of(modeText.toString(), function);
        Union<S> union = new Union<>(1 << lgEntries, kind.operations(mode));
        union.union(kind.read(first, function));
        union.union(ThetaMethods.wrap(second, function), kind.summary(mode));
        return Slice.of(union.getResult().toByteArray());
    }

    Slice intersection(Slice first, Slice second, Slice modeText) {
        String function = "tuple_intersection_" + suffix;
        Intersection<S> intersection = new Intersection<>(kind.operations(TupleMode.of(modeText.toString(), function)));
        intersection.intersect(kind.read(first, function));
        intersection.intersect(kind.read(second, function));
        return Slice.of(intersection.getResult().toByteArray());
    }

    Slice intersectionTheta(Slice first, Slice second, Slice modeText) {
        String function = "tuple_intersection_theta_" + suffix;
        TupleMode mode = TupleMode.of(modeText.toString(), function);
        Intersection<S> intersection = new Intersection<>(kind.operations(mode));
        intersection.intersect(kind.read(first, function));
        intersection.intersect(ThetaMethods.wrap(second, function), kind.summary(mode));
        return Slice.of(intersection.getResult().toByteArray());
    }

    Slice difference(Slice first, Slice second) {
        String function = "tuple_difference_" + suffix;
        AnotB<S> difference = new AnotB<>();
        difference.setA(kind.read(first, function));
        difference.notB(kind.read(second, function));
        return Slice.of(difference.getResult(true).toByteArray());
    }

    Slice differenceTheta(Slice first, Slice second) {
        String function = "tuple_difference_theta_" + suffix;
        AnotB<S> difference = new AnotB<>();
        difference.setA(kind.read(first, function));
        difference.notB(ThetaMethods.wrap(second, function));
        return Slice.of(difference.getResult(true).toByteArray());
    }
}
