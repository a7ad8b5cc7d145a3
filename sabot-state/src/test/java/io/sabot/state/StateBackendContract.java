package io.sabot.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What every backend has to do. A backend's test extends it. */
public abstract class StateBackendContract {
    private static final StateId ID = new StateId("sum", 3);

    /** An empty backend that keeps at least the three versions before the newest. */
    protected abstract StateBackend backend();

    @Test
    void valuesAreFoundAgain() {
        try (StateBackend backend = backend();
                StateStore store = backend.open(ID, 0)) {
            assertThat(store.get(bytes("a"))).isNull();
            store.put(bytes("a"), bytes("1"));
            store.put(bytes("a"), bytes("2"));
            store.put(bytes(""), bytes(""));
            assertThat(store.get(bytes("a"))).isEqualTo(bytes("2"));
            assertThat(store.get(bytes(""))).isEmpty();
            assertThat(store.size()).isEqualTo(2);
            store.remove(bytes("a"));
            store.remove(bytes("absent"));
            assertThat(store.get(bytes("a"))).isNull();
            assertThat(store.size()).isEqualTo(1);
        }
    }

    @Test
    void aScanGivesAPrefixInUnsignedOrder() {
        try (StateBackend backend = backend();
                StateStore store = backend.open(ID, 0)) {
            for (int last : new int[] {0xFF, 0x00, 0x7F, 0x80}) {
                store.put(new byte[] {1, (byte) last}, new byte[] {(byte) last});
            }
            store.put(new byte[] {2}, new byte[0]);
            store.put(new byte[] {0, 5}, new byte[0]);
            List<Integer> seen = new ArrayList<>();
            store.scan(new byte[] {1}, (key, value) -> seen.add(value[0] & 0xFF));
            assertThat(seen).containsExactly(0x00, 0x7F, 0x80, 0xFF);
            List<byte[]> all = new ArrayList<>();
            store.scan(new byte[0], (key, value) -> all.add(key));
            assertThat(all).hasSize(6);
        }
    }

    @Test
    void whatIsNotCommittedIsLost() {
        try (StateBackend backend = backend()) {
            try (StateStore store = backend.open(ID, 0)) {
                store.put(bytes("a"), bytes("1"));
                assertThat(store.commit()).isEqualTo(1);
                store.put(bytes("a"), bytes("2"));
                store.put(bytes("b"), bytes("3"));
            }
            try (StateStore store = backend.open(ID, 1)) {
                assertThat(store.get(bytes("a"))).isEqualTo(bytes("1"));
                assertThat(store.get(bytes("b"))).isNull();
                assertThat(store.size()).isEqualTo(1);
            }
        }
    }

    @Test
    void anEarlierVersionCanBeOpenedAndTheLaterOnesAreForgotten() {
        Random random = new Random(11);
        List<TreeMap<String, String>> expected = new ArrayList<>();
        expected.add(new TreeMap<>());
        try (StateBackend backend = backend()) {
            try (StateStore store = backend.open(ID, 0)) {
                for (int version = 1; version <= 4; version++) {
                    TreeMap<String, String> next = new TreeMap<>(expected.get(version - 1));
                    for (int change = 0; change < 50; change++) {
                        change(store, next, random);
                    }
                    assertThat(store.commit()).isEqualTo(version);
                    expected.add(next);
                }
            }
            for (int version = 4; version >= 1; version--) {
                try (StateStore store = backend.open(ID, version)) {
                    assertThat(contents(store))
                            .as("version %d, seed 11", version)
                            .isEqualTo(expected.get(version));
                    assertThat(store.version()).isEqualTo(version);
                }
            }
            assertThatThrownBy(() -> backend.open(ID, 4)).isInstanceOf(StateVersionException.class);
        }
    }

    @Test
    void statesDoNotSeeEachOtherAndOpenOnce() {
        try (StateBackend backend = backend();
                StateStore first = backend.open(ID, 0);
                StateStore second = backend.open(new StateId("sum", 4), 0)) {
            first.put(bytes("a"), bytes("1"));
            assertThat(second.get(bytes("a"))).isNull();
            assertThatThrownBy(() -> backend.open(ID, 0)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aClosedStoreRefuses() {
        try (StateBackend backend = backend()) {
            StateStore store = backend.open(ID, 0);
            store.close();
            assertThatThrownBy(() -> store.get(bytes("a"))).isInstanceOf(IllegalStateException.class);
            backend.open(ID, 0).close();
        }
    }

    private static void change(StateStore store, TreeMap<String, String> model, Random random) {
        String key = "k" + random.nextInt(30);
        if (random.nextInt(3) == 0) {
            store.remove(bytes(key));
            model.remove(key);
        } else {
            String value = "v" + random.nextInt();
            store.put(bytes(key), bytes(value));
            model.put(key, value);
        }
    }

    private static TreeMap<String, String> contents(StateStore store) {
        TreeMap<String, String> contents = new TreeMap<>();
        store.scan(
                new byte[0],
                (key, value) -> contents.put(
                        new String(key, StandardCharsets.UTF_8), new String(value, StandardCharsets.UTF_8)));
        return contents;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
