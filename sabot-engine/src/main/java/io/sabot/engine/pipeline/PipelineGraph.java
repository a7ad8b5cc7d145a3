package io.sabot.engine.pipeline;

import java.util.List;

/** The pipelines of a query, each after those it depends on, and what to release when the query ends, however it ends. */
public record PipelineGraph(List<Pipeline> pipelines, List<AutoCloseable> resources) {
    public PipelineGraph {
        pipelines = List.copyOf(pipelines);
        resources = List.copyOf(resources);
    }
}
