package io.sabot.engine.connector.file;

import io.sabot.engine.connector.Split;
import java.util.List;

/** Some columns of the files of one format, ready to be read. */
public interface FileScan {
    /** The parts of a file that can be read independently, in its order. Their errors need not name the file. */
    List<Split> splits(SourceFile file);
}
