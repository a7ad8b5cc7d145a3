package io.sabot.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.object.CoGroupedNode;
import io.sabot.engine.object.Combine;
import io.sabot.engine.object.CompactList;
import io.sabot.engine.object.Iterators;
import io.sabot.engine.object.JobEvents;
import io.sabot.engine.object.KeyPartitioner;
import io.sabot.engine.object.MappedNode;
import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.ObjectRules;
import io.sabot.engine.object.ObjectSerializer;
import io.sabot.engine.object.ShuffleSpec;
import io.sabot.engine.object.ShuffledNode;
import io.sabot.engine.object.SliceNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What shuffles give, with much memory and with hardly any: the same in the same order. */
class ShuffledObjectsTest {
    private static final int PAIRS = 5000;
    private static final int KEYS = 700;

    @TempDir
    Path folder;

    private record Pair(Object key, Object value) implements Serializable {}

    /** Many have the same hash. */
    private record Crowded(int number) implements Serializable, Comparable<Crowded> {
        @Override
        public int hashCode() {
            return number % 5;
        }

        @Override
        public int compareTo(Crowded other) {
            return Integer.compare(number, other.number);
        }
    }

    private record Remainder(int partitions) implements KeyPartitioner {
        @Override
        public int partition(Object key) {
            return Math.floorMod(Objects.hashCode(key), partitions);
        }
    }

    private record Listing() implements Combine {
        @Override
        public Object create(Object value) {
            return add(new CompactList<>(), value);
        }

        @Override
        @SuppressWarnings("unchecked") // made by create
        public Object add(Object combined, Object value) {
            ((List<Object>) combined).add(value);
            return combined;
        }

        @Override
        @SuppressWarnings("unchecked") // made by create
        public Object merge(Object combined, Object other) {
            ((List<Object>) combined).addAll((List<Object>) other);
            return combined;
        }
    }

    private record Sum() implements Combine {
        @Override
        public Object create(Object value) {
            return value;
        }

        @Override
        public Object add(Object combined, Object value) {
            return (Integer) combined + (Integer) value;
        }

        @Override
        public Object merge(Object combined, Object other) {
            return add(combined, other);
        }
    }

    private static final class Rules implements ObjectRules, ObjectSerializer {
        @Override
        public Object key(Object pair) {
            return ((Pair) pair).key;
        }

        @Override
        public Object value(Object pair) {
            return ((Pair) pair).value;
        }

        @Override
        public Object pair(Object key, Object value) {
            return new Pair(key, value);
        }

        @Override
        public int hash(int partition, Object key) {
            return 31 * partition + Objects.hashCode(key);
        }

        @Override
        public boolean isImmutable(Object object) {
            return object == null || isFlat(object);
        }

        @Override
        public boolean isFlat(Object object) {
            return object instanceof Integer || object instanceof String;
        }

        @Override
        public ObjectSerializer serializer() {
            return this;
        }

        @Override
        public Writer writer(OutputStream bytes) throws IOException {
            ObjectOutputStream output = new ObjectOutputStream(bytes);
            return new Writer() {
                @Override
                public void write(Object object) throws IOException {
                    output.writeUnshared(object);
                }

                @Override
                public void close() throws IOException {
                    output.close();
                }
            };
        }

        @Override
        public Reader reader(InputStream bytes) throws IOException {
            ObjectInputStream input = new ObjectInputStream(bytes);
            return new Reader() {
                @Override
                public Object read() throws IOException, ClassNotFoundException {
                    return input.readUnshared();
                }

                @Override
                public void close() throws IOException {
                    input.close();
                }
            };
        }
    }

    /** Keys are whole numbers, texts, null, and objects of which many have the same hash. */
    private static ObjectNode<Object> pairs(int kind) {
        List<Integer> numbers = IntStream.range(0, PAIRS).boxed().toList();
        return new MappedNode<>(
                SliceNode.of(numbers, 3),
                (partition, objects, task) -> Iterators.map(objects, number -> {
                    int key = number * 7919 % KEYS;
                    return new Pair(
                            kind == 0 ? (Object) key : kind == 1 ? (key == 3 ? null : "key " + key) : new Crowded(key),
                            number);
                }));
    }

    private String all(ObjectNode<Object> node, String memory) {
        Settings settings = Settings.of(Map.of(
                SabotSettings.LOCAL_FOLDERS.key(),
                folder.toString(),
                SabotSettings.MEMORY_LIMIT.key(),
                memory,
                SabotSettings.WAREHOUSE.key(),
                folder.resolve("warehouse").toString()));
        try (Session session = new Session(new Engine(2, settings), settings)) {
            ObjectJobs jobs = session.objectJobs(new Rules(), JobEvents.NONE, 1, () -> "localhost");
            String[] parts = new String[node.partitions()];
            jobs.<Object, String>run(
                    jobs.nextId(),
                    "all",
                    null,
                    node,
                    IntStream.range(0, node.partitions()).toArray(),
                    (objects, task) -> {
                        StringBuilder texts = new StringBuilder();
                        objects.forEachRemaining(
                                object -> texts.append(text((Pair) object)).append('\n'));
                        return texts.toString();
                    },
                    (part, text) -> parts[part] = text);
            return String.join("--\n", parts);
        }
    }

    private static String text(Pair pair) {
        return pair.key + "=" + (pair.value instanceof Object[] lists ? Arrays.toString(lists) : pair.value);
    }

    private ObjectNode<Object> shuffled(int kind, Combine combine, boolean first, Comparator<?> order) {
        @SuppressWarnings("unchecked") // of the keys of this kind
        Comparator<Object> ofKeys = (Comparator<Object>) order;
        return new ShuffledNode("all", pairs(kind), new ShuffleSpec(new Remainder(4), combine, first, ofKeys));
    }

    private void assertSame(Supplier<ObjectNode<Object>> node, int lines) {
        String inMemory = all(node.get(), "256m");
        assertThat(inMemory.lines().filter(line -> !line.equals("--"))).hasSize(lines);
        assertThat(all(node.get(), "64k")).isEqualTo(inMemory);
    }

    @Test
    void sumsAreTheSameFromFiles() {
        for (int kind = 0; kind < 3; kind++) {
            int ofKind = kind;
            assertSame(() -> shuffled(ofKind, new Sum(), true, null), KEYS);
        }
    }

    @Test
    void listsAreTheSameFromFiles() {
        for (int kind = 0; kind < 3; kind++) {
            int ofKind = kind;
            assertSame(() -> shuffled(ofKind, new Listing(), false, null), KEYS);
            assertSame(() -> shuffled(ofKind, new Listing(), true, null), KEYS);
        }
    }

    @Test
    void ordersAreTheSameFromFiles() {
        assertSame(() -> shuffled(0, null, false, Comparator.naturalOrder()), PAIRS);
        assertSame(() -> shuffled(0, null, false, Collections.reverseOrder()), PAIRS);
        assertSame(() -> shuffled(2, null, false, Comparator.naturalOrder()), PAIRS);
    }

    @Test
    void groupsOfSeveralAreTheSameFromFiles() {
        assertSame(
                () -> new CoGroupedNode(
                        "all", List.of(pairs(1), pairs(0), pairs(1)), List.of(false, false, false), new Remainder(4)),
                2 * KEYS);
    }

    @Test
    void nothingStaysInTheFolder() throws IOException {
        all(shuffled(1, new Listing(), true, null), "64k");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
