package io.sabot.engine.object;

import java.io.IOException;

/** An object that tasks do not get a copy of: within one process all use the same. */
public interface Shared {
    /** @throws IOException when tasks cannot use it any more */
    default void checkUsable() throws IOException {}
}
