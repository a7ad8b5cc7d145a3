package io.sabot.spark.internal;

import io.sabot.engine.object.Shared;
import io.sabot.engine.object.Task;
import io.sabot.spark.BarrierTaskContext;
import java.util.HashMap;
import java.util.Map;

/** Where the tasks of barrier stages over one RDD wait for each other. */
public final class Barrier implements Shared {
    private static final long MILLIS_BETWEEN_CHECKS = 100;
    private static final String TOO_FEW_SLOTS =
            "[SPARK-24819]: Barrier execution mode does not allow run a barrier stage "
                    + "that requires more slots than the total number of slots in the cluster currently. Please init a new "
                    + "cluster with more resources(e.g. CPU, GPU) or repartition the input RDD(s) to reduce the number of "
                    + "slots required to run this barrier stage.";

    private final int workers;
    private final Map<Integer, Meeting> meetings = new HashMap<>();

    /** @param workers how many tasks can run at the same time */
    public Barrier(int workers) {
        this.workers = workers;
    }

    /** The next time that the tasks of a stage wait. */
    private static final class Meeting {
        private String[] messages;
        private int arrived;
        private String[] last;
        private int round;

        private Meeting(int tasks) {
            messages = new String[tasks];
        }
    }

    /** Makes the task one of a barrier stage. */
    public void enter(Task task) {
        if (task.stage().plan().partitions() > workers) {
            throw SparkErrors.plain(TOO_FEW_SLOTS);
        }
        task.setContext(new BarrierTaskContext(RunningTask.of(task), this));
    }

    public static String address() {
        return LocalHost.name() + ":0";
    }

    public synchronized String[] gather(RunningTask task, String message) {
        Meeting meeting = meetings.computeIfAbsent(task.stageId(), stage -> new Meeting(task.numPartitions()));
        int round = meeting.round;
        meeting.messages[task.partitionId()] = message;
        meeting.arrived++;
        if (meeting.arrived == meeting.messages.length) {
            meeting.last = meeting.messages;
            meeting.messages = new String[meeting.last.length];
            meeting.arrived = 0;
            meeting.round++;
            notifyAll();
        }
        while (meeting.round == round) {
            task.task().checkCancelled();
            pause();
        }
        return meeting.last.clone();
    }

    private void pause() {
        try {
            wait(MILLIS_BETWEEN_CHECKS);
        } catch (InterruptedException interrupted) {
            throw SparkErrors.sneaky(interrupted);
        }
    }
}
