package io.sabot.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Settings;
import io.sabot.engine.object.Iterators;
import io.sabot.engine.object.JobEvents;
import io.sabot.engine.object.Keeping;
import io.sabot.engine.object.KeptPartitions;
import io.sabot.engine.object.MappedNode;
import io.sabot.engine.object.ObjectNode;
import io.sabot.engine.object.ObjectRules;
import io.sabot.engine.object.ObjectSerializer;
import io.sabot.engine.object.Shared;
import io.sabot.engine.object.SliceNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptObjectsTest {
    private static final int OBJECTS = 20_000;
    private static final int PARTITIONS = 4;

    @TempDir
    private Path folder;

    /** How often partitions were computed. */
    private static final class Computed implements Shared {
        private final AtomicInteger partitions = new AtomicInteger();
    }

    private static final class JavaObjects implements ObjectRules, ObjectSerializer {
        @Override
        public Object key(Object pair) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object value(Object pair) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object pair(Object key, Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int hash(int partition, Object key) {
            return 0;
        }

        @Override
        public boolean isImmutable(Object object) {
            return isFlat(object);
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
                    output.writeObject(object);
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
                    return input.readObject();
                }

                @Override
                public void close() throws IOException {
                    input.close();
                }
            };
        }
    }

    /** An application with some memory. */
    private final class Fixture implements AutoCloseable {
        private final Engine engine;
        private final Session session;
        private final ObjectJobs jobs;

        Fixture(String memory) {
            Settings settings = Settings.of(Map.of(
                    SabotSettings.LOCAL_FOLDERS.key(),
                    folder.toString(),
                    SabotSettings.MEMORY_LIMIT.key(),
                    memory,
                    SabotSettings.WAREHOUSE.key(),
                    folder.resolve("warehouse").toString()));
            engine = new Engine(2, settings);
            session = new Session(engine, settings);
            jobs = session.objectJobs(new JavaObjects(), JobEvents.NONE, 1, () -> "localhost");
        }

        ObjectNode<String> texts(Computed computed) {
            List<Integer> numbers = IntStream.range(0, OBJECTS).boxed().toList();
            return new MappedNode<>(SliceNode.of(numbers, PARTITIONS), (partition, objects, task) -> {
                computed.partitions.incrementAndGet();
                return Iterators.map(objects, number -> "object number " + number);
            });
        }

        List<String> all(ObjectNode<String> node) {
            List<List<String>> parts = new ArrayList<>();
            for (int i = 0; i < node.partitions(); i++) {
                parts.add(null);
            }
            jobs.<String, List<String>>run(
                    jobs.nextId(),
                    "all",
                    null,
                    node,
                    IntStream.range(0, node.partitions()).toArray(),
                    (objects, task) -> {
                        List<String> list = new ArrayList<>();
                        objects.forEachRemaining(list::add);
                        return list;
                    },
                    parts::set);
            List<String> all = new ArrayList<>();
            parts.forEach(all::addAll);
            return all;
        }

        @Override
        public void close() {
            jobs.close();
            assertThat(engine.memory().used()).isZero();
            session.close();
        }
    }

    private static void assertAll(List<String> texts) {
        assertThat(texts).hasSize(OBJECTS);
        for (int i = 0; i < OBJECTS; i++) {
            assertThat(texts.get(i)).isEqualTo("object number " + i);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, true, 4, 0",
        "true, false, false, 4, 0",
        "true, true, true, 4, 0",
        "false, true, false, 4, 4",
    })
    void partitionsAreComputedOnce(boolean memory, boolean disk, boolean objects, int computedTimes, int onDisk) {
        try (Fixture fixture = new Fixture("256m")) {
            Computed computed = new Computed();
            ObjectNode<String> node = fixture.texts(computed);
            KeptPartitions<String> kept = fixture.jobs.store().keep(node, new Keeping(memory, disk, objects));
            assertAll(fixture.all(node));
            assertAll(fixture.all(node));
            assertThat(computed.partitions.get()).isEqualTo(computedTimes);
            assertThat(kept.usage().partitions()).isEqualTo(PARTITIONS);
            assertThat(kept.usage().onDisk() > 0).isEqualTo(onDisk > 0);
            assertThat(kept.usage().inMemory() > 0).isEqualTo(memory);
            node.keepIn(null);
            kept.drop();
            assertThat(kept.usage().partitions()).isZero();
            assertThat(fixture.engine.memory().used()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, true", "true, false", "false, false"})
    void whatDoesNotFitGoesToDiskOrIsComputedAgain(boolean disk, boolean objects) {
        try (Fixture fixture = new Fixture("400k")) {
            Computed computed = new Computed();
            ObjectNode<String> node = fixture.texts(computed);
            KeptPartitions<String> kept = fixture.jobs.store().keep(node, new Keeping(true, disk, objects));
            assertAll(fixture.all(node));
            assertAll(fixture.all(node));
            if (disk) {
                assertThat(computed.partitions.get()).isEqualTo(PARTITIONS);
                assertThat(kept.usage().onDisk()).isPositive();
            } else {
                assertThat(computed.partitions.get()).isGreaterThan(PARTITIONS);
            }
        }
    }

    @Test
    void othersGetTheMemoryAndTheOldestGoFirst() {
        try (Fixture fixture = new Fixture("8m")) {
            Computed first = new Computed();
            ObjectNode<String> node = fixture.texts(first);
            KeptPartitions<String> kept = fixture.jobs.store().keep(node, new Keeping(true, false, true));
            assertAll(fixture.all(node));
            assertThat(kept.usage().partitions()).isEqualTo(PARTITIONS);

            long free =
                    fixture.engine.memory().limit() - fixture.engine.memory().used();
            assertThat(fixture.engine.memory().tryReserve(free + 1)).isTrue();
            fixture.engine.memory().release(free + 1);
            assertThat(kept.usage().partitions()).isEqualTo(PARTITIONS - 1);
            assertAll(fixture.all(node));
            assertThat(first.partitions.get()).isEqualTo(PARTITIONS + 1);
        }
    }

    @Test
    void whatIsKeptGoesToDiskWhenOthersNeedTheMemory() {
        try (Fixture fixture = new Fixture("8m")) {
            Computed computed = new Computed();
            ObjectNode<String> node = fixture.texts(computed);
            KeptPartitions<String> kept = fixture.jobs.store().keep(node, new Keeping(true, true, true));
            assertAll(fixture.all(node));
            assertThat(fixture.engine
                            .memory()
                            .tryReserve(fixture.engine.memory().limit()))
                    .isTrue();
            fixture.engine.memory().release(fixture.engine.memory().limit());
            assertThat(kept.usage().inMemory()).isZero();
            assertThat(kept.usage().onDisk()).isPositive();
            assertAll(fixture.all(node));
            assertThat(computed.partitions.get()).isEqualTo(PARTITIONS);
        }
    }
}
