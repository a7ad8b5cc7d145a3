package io.sabot.engine.run;

import io.sabot.engine.pipeline.Pipeline;
import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * Flight recorder events of queries and pipelines. The event classes are loaded only while a recording is on, because their
 * first touch costs a small job several milliseconds.
 */
interface RunTimer {
    RunTimer NONE = new RunTimer() {
        @Override
        public void finish() {}
    };

    void finish();

    static RunTimer query(QueryHandle handle) {
        if (!FlightRecorder.isInitialized()) {
            return NONE;
        }
        QueryEvent event = new QueryEvent();
        event.query = handle.name();
        event.begin();
        return event;
    }

    static RunTimer pipeline(QueryHandle handle, Pipeline pipeline) {
        if (!FlightRecorder.isInitialized()) {
            return NONE;
        }
        PipelineEvent event = new PipelineEvent();
        event.query = handle.name();
        event.pipeline = pipeline.name();
        event.begin();
        return event;
    }

    /** From the first pipeline to the release of everything. */
    @Name("io.sabot.Query")
    @Label("Query")
    @Category("Sabot")
    @StackTrace(false)
    final class QueryEvent extends Event implements RunTimer {
        @Label("Query")
        String query;

        @Override
        public void finish() {
            commit();
        }
    }

    /** From the preparation of the source to the end of the sink. */
    @Name("io.sabot.Pipeline")
    @Label("Pipeline")
    @Category("Sabot")
    @StackTrace(false)
    final class PipelineEvent extends Event implements RunTimer {
        @Label("Query")
        String query;

        @Label("Pipeline")
        String pipeline;

        @Override
        public void finish() {
            commit();
        }
    }
}
