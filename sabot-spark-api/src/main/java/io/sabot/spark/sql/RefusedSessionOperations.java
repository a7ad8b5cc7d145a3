package io.sabot.spark.sql;

import io.sabot.spark.internal.SparkErrors;
import java.io.Serializable;
import java.net.URI;
import scala.collection.immutable.Seq;

/** The part of a {@link SparkSession} that is refused for now. */
abstract class RefusedSessionOperations implements Serializable {
    private static final long serialVersionUID = 1L;

    public void addArtifact(String path) {
        throw artifacts();
    }

    public void addArtifact(URI uri) {
        throw artifacts();
    }

    public void addArtifact(byte[] bytes, String target) {
        throw artifacts();
    }

    public void addArtifact(String source, String target) {
        throw artifacts();
    }

    public void addArtifacts(Seq<URI> uris) {
        throw artifacts();
    }

    public void addArtifacts(URI... uris) {
        throw artifacts();
    }

    private static RuntimeException artifacts() {
        return SparkErrors.notYet("artifacts of a session");
    }

    public Dataset<Row> executeCommand(
            String runner, String command, scala.collection.immutable.Map<String, String> options) {
        throw SparkErrors.notYet("commands of external engines");
    }
}
