package io.sabot.spark.internal;

import io.sabot.engine.object.ObjectJob;
import io.sabot.engine.object.StagePlan;
import io.sabot.spark.JobExecutionStatus;
import io.sabot.spark.SparkJobInfo;
import io.sabot.spark.SparkStageInfo;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** How far the jobs of an application are, those that have ended included as long as there are not too many. */
public final class JobStatus {
    private static final int MOST_JOBS = 1000;

    private final Map<Integer, Job> jobs = new LinkedHashMap<>();
    private final Map<Integer, Stage> stages = new LinkedHashMap<>();

    /** A job as it is now. */
    private static final class Job {
        private final int id;
        private final int[] stages;
        private final String group;
        private final Set<String> tags;
        private JobExecutionStatus status = JobExecutionStatus.RUNNING;

        private Job(int id, int[] stages, String group, Set<String> tags) {
            this.id = id;
            this.stages = stages;
            this.group = group;
            this.tags = tags;
        }
    }

    /** A stage as it is now. */
    private static final class Stage {
        private final StagePlan plan;
        private long submitted;
        private boolean running;
        private int active;
        private int completed;
        private int failed;

        private Stage(StagePlan plan) {
            this.plan = plan;
        }
    }

    private record JobView(int jobId, int[] stageIds, JobExecutionStatus status) implements SparkJobInfo {}

    private record StageView(
            int stageId,
            int currentAttemptId,
            long submissionTime,
            String name,
            int numTasks,
            int numActiveTasks,
            int numCompletedTasks,
            int numFailedTasks)
            implements SparkStageInfo {}

    synchronized void jobStarted(ObjectJob job) {
        JobOrigin origin = JobOrigin.of(job);
        int[] ids = job.plans().stream().mapToInt(StagePlan::id).toArray();
        jobs.put(job.id(), new Job(job.id(), ids, origin.group(), origin.tags()));
        job.plans().forEach(plan -> stages.put(plan.id(), new Stage(plan)));
        if (jobs.size() > MOST_JOBS) {
            Job eldest = jobs.remove(jobs.keySet().iterator().next());
            for (int stage : eldest.stages) {
                stages.remove(stage);
            }
        }
    }

    synchronized void jobEnded(ObjectJob job, boolean succeeded) {
        Job known = jobs.get(job.id());
        if (known != null) {
            known.status = succeeded ? JobExecutionStatus.SUCCEEDED : JobExecutionStatus.FAILED;
        }
    }

    synchronized void stageStarted(StagePlan plan) {
        Stage stage = stages.computeIfAbsent(plan.id(), id -> new Stage(plan));
        stage.submitted = System.currentTimeMillis();
        stage.running = true;
    }

    synchronized void stageEnded(StagePlan plan) {
        Stage stage = stages.get(plan.id());
        if (stage != null) {
            stage.running = false;
        }
    }

    synchronized void taskStarted(StagePlan plan) {
        Stage stage = stages.get(plan.id());
        if (stage != null) {
            stage.active++;
        }
    }

    synchronized void taskEnded(StagePlan plan, boolean succeeded) {
        Stage stage = stages.get(plan.id());
        if (stage != null) {
            stage.active--;
            stage.completed += succeeded ? 1 : 0;
            stage.failed += succeeded ? 0 : 1;
        }
    }

    /** Null for none. */
    public int[] jobsOfGroup(String group) {
        return jobs(job -> group == null ? job.group == null : group.equals(job.group));
    }

    public int[] jobsOfTag(String tag) {
        return jobs(job -> job.tags.contains(tag));
    }

    public int[] runningJobs() {
        return jobs(job -> job.status == JobExecutionStatus.RUNNING);
    }

    /** Running jobs that may need a stage. */
    public int[] jobsOfStage(int stage) {
        return jobs(job -> job.status == JobExecutionStatus.RUNNING
                && Arrays.stream(job.stages).anyMatch(id -> id == stage));
    }

    private synchronized int[] jobs(Predicate<Job> which) {
        return jobs.values().stream().filter(which).mapToInt(job -> job.id).toArray();
    }

    public synchronized int[] runningStages() {
        return stages.values().stream()
                .filter(stage -> stage.running)
                .mapToInt(stage -> stage.plan.id())
                .toArray();
    }

    public synchronized int runningTasks() {
        return stages.values().stream().mapToInt(stage -> stage.active).sum();
    }

    /** Null when it is not known. */
    public synchronized SparkJobInfo job(int id) {
        Job job = jobs.get(id);
        return job == null ? null : new JobView(id, job.stages.clone(), job.status);
    }

    /** Null when it is not known. */
    public synchronized SparkStageInfo stage(int id) {
        Stage stage = stages.get(id);
        return stage == null
                ? null
                : new StageView(
                        id,
                        0,
                        stage.submitted,
                        stage.plan.name(),
                        stage.plan.tasks(),
                        stage.active,
                        stage.completed,
                        stage.failed);
    }
}
