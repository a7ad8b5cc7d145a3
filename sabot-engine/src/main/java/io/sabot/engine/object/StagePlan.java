package io.sabot.engine.object;

import java.util.List;

/**
 * A stage that a job may need, known when the job begins: it is skipped when what it makes is there.
 *
 * @param id unique within an application
 * @param name what the program called to get it
 * @param partitions of the node that it computes
 * @param tasks how many of them are wanted
 * @param parents numbers of the stages that it reads from
 */
public record StagePlan(int id, String name, int partitions, int tasks, List<Integer> parents) {}
