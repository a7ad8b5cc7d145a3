package io.sabot.spark;

import io.sabot.spark.internal.AddedFiles;
import io.sabot.spark.internal.ScalaCollections;
import io.sabot.spark.resource.ResourceInformation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import scala.Option;
import scala.collection.immutable.Seq;

/** Files that the program brings with it, and what a cluster would be asked for: this process is all there is. */
abstract class SparkContextResources extends SparkContextCollections {
    private final AddedFiles added = new AddedFiles();

    SparkContextResources(SparkConf conf) {
        super(conf);
    }

    public static Option<String> jarOfClass(Class<?> cls) {
        return Option.apply(AddedFiles.jarOf(cls));
    }

    public static Option<String> jarOfObject(Object obj) {
        return jarOfClass(obj.getClass());
    }

    /** For Sabot's own use. */
    public AddedFiles added() {
        return added;
    }

    /** Tasks find it by {@link SparkFiles#get}. */
    public void addFile(String path) {
        addFile(path, false);
    }

    public void addFile(String path, boolean recursive) {
        added.addFile(path, recursive);
    }

    public void addArchive(String path) {
        added.addArchive(path);
    }

    /** Is listed; its classes have to be on the class path of this process, which runs the tasks, too. */
    public void addJar(String path) {
        added.addJar(path);
    }

    public Seq<String> listFiles() {
        return ScalaCollections.linked(added.files());
    }

    public Seq<String> listArchives() {
        return ScalaCollections.linked(added.archives());
    }

    public Seq<String> listJars() {
        return ScalaCollections.linked(added.jars());
    }

    public Seq<String> jars() {
        return setting("spark.jars");
    }

    public Seq<String> files() {
        return setting("spark.files");
    }

    public Seq<String> archives() {
        return setting("spark.archives");
    }

    private Seq<String> setting(String key) {
        List<String> paths = Arrays.stream(conf.get(key, "").split(","))
                .map(String::trim)
                .filter(path -> !path.isEmpty())
                .toList();
        return ScalaCollections.linked(paths);
    }

    public scala.collection.Map<String, ResourceInformation> resources() {
        return ScalaCollections.map(Map.of());
    }

    public Option<String> applicationAttemptId() {
        return Option.empty();
    }

    /** False: there are no executors to ask for, as with Spark in one process. */
    public boolean requestTotalExecutors(
            int numExecutors,
            int localityAwareTasks,
            scala.collection.immutable.Map<String, Object> hostToLocalTaskCount) {
        return false;
    }

    /** False, as for {@link #requestTotalExecutors}. */
    public boolean requestExecutors(int numAdditionalExecutors) {
        return false;
    }

    /** False, as for {@link #requestTotalExecutors}. */
    public boolean killExecutors(Seq<String> executorIds) {
        return false;
    }

    /** False, as for {@link #requestTotalExecutors}. */
    public boolean killExecutor(String executorId) {
        return false;
    }
}
