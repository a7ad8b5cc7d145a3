package io.sabot.engine.connector.file;

import io.sabot.engine.batch.Block;
import java.io.IOException;
import java.nio.file.Path;

/** Opens files for writing, all of one format and schema. */
public interface FileWriters {
    /** What file names end in, e.g. {@code .csv.gz}. */
    String extension();

    /** Makes a file. */
    FileWriter open(Path path) throws IOException;

    /** One file being written. Used by one thread. */
    interface FileWriter {
        /** Writes the live rows of a block, whose columns are those of the schema. */
        void write(Block block) throws IOException;

        /** Finishes the file. */
        void close() throws IOException;

        /** Lets go of the file, which will be deleted; does not fail. */
        void abandon();
    }
}
