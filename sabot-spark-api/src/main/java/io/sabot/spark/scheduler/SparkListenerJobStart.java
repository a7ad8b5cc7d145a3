package io.sabot.spark.scheduler;

import io.sabot.spark.internal.ScalaCollections;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import scala.collection.immutable.Seq;

/** A job begins. */
public record SparkListenerJobStart(int jobId, long time, Seq<StageInfo> stageInfos, Properties properties)
        implements SparkListenerEvent {
    public Seq<Object> stageIds() {
        List<Object> ids = new ArrayList<>();
        ScalaCollections.list(stageInfos).forEach(stage -> ids.add(stage.stageId()));
        return ScalaCollections.seq(ids);
    }
}
