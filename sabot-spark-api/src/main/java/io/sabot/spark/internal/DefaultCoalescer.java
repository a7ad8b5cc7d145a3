package io.sabot.spark.internal;

import io.sabot.spark.Partition;
import io.sabot.spark.rdd.PartitionCoalescer;
import io.sabot.spark.rdd.PartitionGroup;
import io.sabot.spark.rdd.RDD;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import scala.Option;

/**
 * Partitions that lie beside each other become one; those that prefer a host, one with others of that host, as long as that keeps
 * groups about as large. Source: Spark's {@code DefaultPartitionCoalescer}.
 */
final class DefaultCoalescer implements PartitionCoalescer, Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SEED = 7919;
    private static final double SLACK = 0.1;
    /** Locations of a partition that are looked at. */
    private static final int MOST_LOCATIONS = 3;

    @Override
    public PartitionGroup[] coalesce(int maxPartitions, RDD<?> parent) {
        Partition[] partitions = parent.partitions();
        int groups = Math.min(partitions.length, maxPartitions);
        List<List<String>> locations = new ArrayList<>();
        for (Partition partition : partitions) {
            locations.add(Lineage.preferredLocations(parent, partition));
        }
        return locations.stream().allMatch(List::isEmpty)
                ? ranges(partitions, groups)
                : new ByLocation(partitions, locations).groups(groups);
    }

    private static PartitionGroup[] ranges(Partition[] partitions, int count) {
        PartitionGroup[] groups = new PartitionGroup[count];
        for (int i = 0; i < count; i++) {
            groups[i] = new PartitionGroup(Option.empty());
            int end = (int) ((i + 1L) * partitions.length / count);
            for (int j = (int) ((long) i * partitions.length / count); j < end; j++) {
                groups[i].partitions().addOne(partitions[j]);
            }
        }
        return groups;
    }

    private record Located(String host, Partition partition) {}

    private static final class ByLocation {
        private final Random random = new Random(SEED);
        private final Partition[] partitions;
        private final List<List<String>> locations;
        private final List<Located> located = new ArrayList<>();
        private final List<PartitionGroup> groups = new ArrayList<>();
        private final Map<String, List<PartitionGroup>> byHost = new HashMap<>();
        private final Set<Partition> placed = new HashSet<>();

        ByLocation(Partition[] partitions, List<List<String>> locations) {
            this.partitions = partitions;
            this.locations = locations;
            for (int choice = 0; choice < MOST_LOCATIONS; choice++) {
                for (int i = 0; i < partitions.length; i++) {
                    if (locations.get(i).size() > choice) {
                        located.add(new Located(locations.get(i).get(choice), partitions[i]));
                    }
                }
            }
        }

        PartitionGroup[] groups(int count) {
            makeGroups(count);
            fillEmpty(located.stream().map(Located::partition).toList());
            List<Partition> elsewhere = new ArrayList<>();
            for (int i = 0; i < partitions.length; i++) {
                if (locations.get(i).isEmpty()) {
                    elsewhere.add(partitions[i]);
                }
            }
            fillEmpty(elsewhere);
            for (int i = 0; i < partitions.length; i++) {
                if (!placed.contains(partitions[i])) {
                    best(locations.get(i)).partitions().addOne(partitions[i]);
                }
            }
            return groups.stream().filter(group -> group.numPartitions() > 0).toArray(PartitionGroup[]::new);
        }

        /** Of different hosts first, as many as are likely to be found; the rest at random. */
        private void makeGroups(int count) {
            int likely = 2 * (int) (Math.log(count) * count + count + 0.5);
            int looks = Math.min(likely, located.size());
            for (int i = 0; groups.size() < count && i < looks; i++) {
                if (!byHost.containsKey(located.get(i).host)) {
                    makeGroup(located.get(i));
                }
            }
            while (groups.size() < count) {
                makeGroup(located.get(random.nextInt(located.size())));
            }
        }

        private void makeGroup(Located first) {
            PartitionGroup group = new PartitionGroup(Option.apply(first.host));
            groups.add(group);
            byHost.computeIfAbsent(first.host, host -> new ArrayList<>()).add(group);
            place(first.partition, group);
        }

        private void place(Partition partition, PartitionGroup group) {
            if (placed.add(partition)) {
                group.partitions().addOne(partition);
            }
        }

        private void fillEmpty(List<Partition> candidates) {
            int next = 0;
            for (PartitionGroup group : groups) {
                while (group.numPartitions() == 0 && next < candidates.size()) {
                    place(candidates.get(next++), group);
                }
            }
        }

        private PartitionGroup best(List<String> hosts) {
            int slack = (int) (SLACK * partitions.length);
            PartitionGroup preferred = null;
            for (String host : hosts) {
                PartitionGroup least = byHost.getOrDefault(host, List.of()).stream()
                        .min(Comparator.comparingInt(PartitionGroup::numPartitions))
                        .orElse(null);
                if (least != null && (preferred == null || least.numPartitions() < preferred.numPartitions())) {
                    preferred = least;
                }
            }
            PartitionGroup one = groups.get(random.nextInt(groups.size()));
            PartitionGroup other = groups.get(random.nextInt(groups.size()));
            PartitionGroup smaller = one.numPartitions() < other.numPartitions() ? one : other;
            boolean isUneven = preferred == null || smaller.numPartitions() + slack <= preferred.numPartitions();
            return isUneven ? smaller : preferred;
        }
    }
}
