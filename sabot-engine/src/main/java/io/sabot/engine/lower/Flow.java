package io.sabot.engine.lower;

import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.ValueRange;
import io.sabot.engine.expr.ValueRanges;
import io.sabot.engine.pipeline.Pipeline;
import io.sabot.engine.pipeline.Source;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.type.DataType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A pipeline that still wants its sink: where its blocks come from, what happens to them, and what they hold.
 *
 * @param layout column of each vector of the blocks
 * @param ranges bounds of columns, true for every row; a column that is not there may hold anything
 * @param determinations which columns determine others; also of columns that are in the layout no more
 */
record Flow(
        Source source,
        List<Step> steps,
        List<Pipeline> dependencies,
        List<Attribute> layout,
        Map<Attribute, ValueRange> ranges,
        List<Determination> determinations) {

    Flow(
            Source source,
            List<Step> steps,
            List<Pipeline> dependencies,
            List<Attribute> layout,
            Map<Attribute, ValueRange> ranges) {
        this(source, steps, dependencies, layout, ranges, List.of());
    }

    static Flow of(Source source, List<Attribute> layout, List<Pipeline> dependencies) {
        return new Flow(source, List.of(), dependencies, layout, Map.of());
    }

    Flow then(Step step, List<Attribute> newLayout, Map<Attribute, ValueRange> newRanges) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Flow(source, more, dependencies, newLayout, newRanges, determinations);
    }

    Flow then(Step step) {
        return then(step, layout, ranges);
    }

    Flow after(Pipeline dependency) {
        List<Pipeline> more = new ArrayList<>(dependencies);
        more.add(dependency);
        return new Flow(source, steps, more, layout, ranges, determinations);
    }

    Flow determined(List<Determination> known) {
        return new Flow(source, steps, dependencies, layout, ranges, known);
    }

    ValueRanges valueRanges() {
        Map<Attribute, ValueRange> known = new HashMap<>(ranges);
        return known::get;
    }

    List<DataType> types() {
        List<DataType> types = new ArrayList<>();
        layout.forEach(attribute -> types.add(attribute.type()));
        return types;
    }
}
