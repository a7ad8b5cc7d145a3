package io.sabot.engine.operator.join;

import io.sabot.engine.pipeline.BlockConsumer;
import io.sabot.engine.pipeline.Step;
import io.sabot.engine.pipeline.Worker;

/** Makes the probes of a join. */
interface PartProbes {
    /** For a part that holds all build rows that the probe rows given could meet. */
    Step.Local complete(BuildPart part, Worker worker, BlockConsumer out);

    /** For a part that holds some of them: pairs go out, and what the block's rows are told is up to {@code end}. */
    Step.Local partial(BuildPart part, Worker worker, BlockConsumer out, ProbeEnd end);
}
