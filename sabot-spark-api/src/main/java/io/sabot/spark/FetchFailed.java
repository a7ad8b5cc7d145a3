package io.sabot.spark;

import io.sabot.spark.storage.BlockManagerId;
import java.io.Serializable;
import scala.Option;
import scala.Tuple6;

/** A task that could not read what others had written; does not happen within one process. */
public record FetchFailed(
        BlockManagerId bmAddress, int shuffleId, long mapId, int mapIndex, int reduceId, String message)
        implements TaskFailedReason, Serializable {
    public static FetchFailed apply(
            BlockManagerId bmAddress, int shuffleId, long mapId, int mapIndex, int reduceId, String message) {
        return new FetchFailed(bmAddress, shuffleId, mapId, mapIndex, reduceId, message);
    }

    public static Option<Tuple6<BlockManagerId, Object, Object, Object, Object, String>> unapply(FetchFailed value) {
        return value == null
                ? Option.empty()
                : Option.apply(new Tuple6<>(
                        value.bmAddress, value.shuffleId, value.mapId, value.mapIndex, value.reduceId, value.message));
    }

    public FetchFailed copy(
            BlockManagerId bmAddress, int shuffleId, long mapId, int mapIndex, int reduceId, String message) {
        return new FetchFailed(bmAddress, shuffleId, mapId, mapIndex, reduceId, message);
    }

    @Override
    public String toErrorString() {
        String index = mapIndex == Integer.MIN_VALUE ? "Unknown" : Integer.toString(mapIndex);
        return "FetchFailed(" + bmAddress + ", shuffleId=" + shuffleId + ", mapIndex=" + index + ", mapId=" + mapId
                + ", reduceId=" + reduceId + ", message=\n" + message + "\n)";
    }

    @Override
    public boolean countTowardsTaskFailures() {
        return false;
    }
}
