package io.sabot.compat.spark.program;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;

/** Collections that are kept. */
final class RddStorage {
    private RddStorage() {}

    /** An object that can be changed. */
    static final class Box implements Serializable {
        private int value;

        Box(int value) {
            this.value = value;
        }

        @Override
        public String toString() {
            return "Box" + value;
        }
    }

    private static JavaRDD<Box> boxes(JavaSparkContext sc) {
        return sc.parallelize(List.of(1, 2, 3, 4, 5, 6, 7), 3).map(Box::new);
    }

    private static JavaRDD<Box> changed(JavaRDD<Box> boxes) {
        return boxes.map(box -> {
            box.value += 100;
            return box;
        });
    }

    /** What is kept as objects is changed by tasks that change it; what is kept as bytes is not. */
    static void levels(Run run) {
        JavaSparkContext sc = JavaSparkContext.fromSparkContext(run.spark().sparkContext());
        for (StorageLevel level : List.of(
                StorageLevel.MEMORY_ONLY(),
                StorageLevel.MEMORY_ONLY_SER(),
                StorageLevel.DISK_ONLY(),
                StorageLevel.MEMORY_AND_DISK_2(),
                StorageLevel.OFF_HEAP())) {
            // Spark counts what other programs have cached as tables, too.
            int before = sc.sc().getRDDStorageInfo().length;
            JavaRDD<Box> kept = boxes(sc).persist(level);
            System.out.println(level + " " + changed(kept).collect());
            System.out.println(changed(kept).collect());
            List<Box> collected = kept.collect();
            collected.get(0).value = -5;
            System.out.println(kept.collect());
            System.out.println(kept.getStorageLevel() + " " + (sc.sc().getRDDStorageInfo().length - before));
            try {
                kept.persist(StorageLevel.DISK_ONLY_3());
            } catch (Exception failure) {
                System.out.println(failure.getClass().getName() + " " + failure.getMessage());
            }
            kept.unpersist(true);
            System.out.println(kept.getStorageLevel() + " " + kept.collect());
        }
    }

    static void checkpoints(Run run) {
        JavaSparkContext sc = JavaSparkContext.fromSparkContext(run.spark().sparkContext());
        sc.setCheckpointDir(run.path("checkpoints"));
        JavaRDD<Box> written = changed(boxes(sc));
        written.checkpoint();
        System.out.println(written.isCheckpointed());
        System.out.println(written.collect() + " " + written.isCheckpointed());
        System.out.println(written.collect() + " " + written.getCheckpointFile().isPresent());
        JavaRDD<Box> tooLate = changed(boxes(sc));
        System.out.println(tooLate.collect());
        tooLate.checkpoint();
        System.out.println(tooLate.collect() + " " + tooLate.isCheckpointed());
        JavaRDD<Box> local = changed(boxes(sc)).rdd().localCheckpoint().toJavaRDD();
        System.out.println(local.collect() + " " + local.isCheckpointed() + " " + local.getStorageLevel());
    }
}
