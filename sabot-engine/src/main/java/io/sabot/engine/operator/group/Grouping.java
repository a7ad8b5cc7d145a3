package io.sabot.engine.operator.group;

import io.sabot.engine.config.Technique;
import io.sabot.engine.operator.key.KeyRange;
import io.sabot.engine.operator.key.KeyTable;
import io.sabot.engine.operator.key.KeyTables;
import io.sabot.engine.pipeline.Evaluator;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What is grouped by what.
 *
 * @param ranges bounds of the keys where they are known, null where not; they make keys narrower
 * @param origins as those of {@link KeyTables#create(List, List, List, Set)}
 * @param excluded what tables of keys are to do without
 */
public record Grouping(
        List<Evaluator.Factory> keys,
        List<DataType> keyTypes,
        List<KeyRange> ranges,
        List<Integer> origins,
        List<AggregateCall> calls,
        Set<Technique> excluded) {
    public Grouping {
        keys = List.copyOf(keys);
        keyTypes = List.copyOf(keyTypes);
        ranges = Collections.unmodifiableList(new ArrayList<>(ranges));
        origins = List.copyOf(origins);
        calls = List.copyOf(calls);
        excluded = Set.copyOf(excluded);
    }

    KeyTable table() {
        return KeyTables.create(keyTypes, ranges, origins, excluded);
    }

    /** For some of the groups, by the hash of their keys. */
    KeyTable tableOfPart() {
        return KeyTables.createPart(keyTypes, ranges, excluded);
    }

    /** The same with other origins of the key columns. */
    public Grouping withOrigins(List<Integer> other) {
        return new Grouping(keys, keyTypes, ranges, other, calls, excluded);
    }

    /** Types of the output: the keys, then the results. */
    List<DataType> outputTypes() {
        List<DataType> types = new ArrayList<>(keyTypes);
        calls.forEach(call -> types.add(call.resultType()));
        return types;
    }

    /** Types of the keys, then of the states of all calls that are not distinct. */
    List<DataType> partialTypes() {
        List<DataType> types = new ArrayList<>(keyTypes);
        types.addAll(new Aggregates(calls, KeyTables::create).stateTypes());
        return types;
    }

    /** The same groups by the keys that determine the others, whose values are picked up like the results of aggregates. */
    Grouping without(boolean[] dependent) {
        List<Evaluator.Factory> fewerKeys = new ArrayList<>();
        List<DataType> fewerTypes = new ArrayList<>();
        List<KeyRange> fewerRanges = new ArrayList<>();
        List<Integer> fewerOrigins = new ArrayList<>();
        List<AggregateCall> moreCalls = new ArrayList<>(calls);
        for (int k = 0; k < dependent.length; k++) {
            DataType type = keyTypes.get(k);
            if (dependent[k]) {
                moreCalls.add(new AggregateCall(
                        () -> new SharedValue(type), List.of(keys.get(k)), List.of(type), type, false, null));
            } else {
                fewerKeys.add(keys.get(k));
                fewerTypes.add(type);
                fewerRanges.add(ranges.get(k));
                fewerOrigins.add(origins.get(k));
            }
        }
        return new Grouping(fewerKeys, fewerTypes, fewerRanges, fewerOrigins, moreCalls, excluded);
    }

    /** Where the columns of this grouping's output stand in that of the one without dependent keys. */
    int[] positions(boolean[] dependent) {
        int[] positions = new int[keyTypes.size() + calls.size()];
        int kept = 0;
        for (boolean left : dependent) {
            kept += left ? 0 : 1;
        }
        int key = 0;
        int further = kept + calls.size();
        for (int k = 0; k < dependent.length; k++) {
            positions[k] = dependent[k] ? further++ : key++;
        }
        for (int i = dependent.length; i < positions.length; i++) {
            positions[i] = kept + i - dependent.length;
        }
        return positions;
    }
}
