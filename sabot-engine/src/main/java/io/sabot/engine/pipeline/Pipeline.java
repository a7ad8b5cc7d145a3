package io.sabot.engine.pipeline;

import java.util.List;

/**
 * A source, steps and a sink that run together.
 *
 * @param name for explain and progress
 * @param dependencies pipelines that must have finished before
 */
public record Pipeline(String name, Source source, List<Step> steps, Sink sink, List<Pipeline> dependencies) {
    public Pipeline {
        steps = List.copyOf(steps);
        dependencies = List.copyOf(dependencies);
    }
}
