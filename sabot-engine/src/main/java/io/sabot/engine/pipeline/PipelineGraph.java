package io.sabot.engine.pipeline;

import java.util.List;

/**
 * A query to be run.
 *
 * @param pipelines each after those it depends on
 * @param resources what to release when the query ends, however it ends
 * @param showsPartitions whether the rows tell which partition, that is morsel, they were in
 */
public record PipelineGraph(List<Pipeline> pipelines, List<AutoCloseable> resources, boolean showsPartitions) {
    public PipelineGraph {
        pipelines = List.copyOf(pipelines);
        resources = List.copyOf(resources);
    }
}
