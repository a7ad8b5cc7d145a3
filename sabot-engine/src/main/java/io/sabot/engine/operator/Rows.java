package io.sabot.engine.operator;

import io.sabot.engine.batch.Block;
import java.util.List;

/** Rows that are complete and stay in memory. */
public interface Rows {
    /** In order; to be asked for when the pipeline that makes them has finished. */
    List<Block> blocks();
}
