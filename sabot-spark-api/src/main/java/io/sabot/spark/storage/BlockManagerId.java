package io.sabot.spark.storage;

import java.io.Serializable;
import scala.Option;

/** The store of one process. */
public record BlockManagerId(String executorId, String host, int port, Option<String> topologyInfo)
        implements Serializable {
    public static BlockManagerId apply(String execId, String host, int port, Option<String> topologyInfo) {
        return new BlockManagerId(execId, host, port, topologyInfo);
    }

    public String hostPort() {
        return host + ":" + port;
    }

    public boolean isDriver() {
        return executorId.equals("driver");
    }

    @Override
    public String toString() {
        return "BlockManagerId(" + executorId + ", " + host + ", " + port + ", " + topologyInfo + ")";
    }
}
