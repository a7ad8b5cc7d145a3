package io.sabot.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sabot.engine.config.Settings;
import io.sabot.engine.error.QueryException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class MemoryTest {
    private static final long MEGA = 1 << 20;

    private static long most(Reservation reservation) {
        while (reservation.tryResize(reservation.held() + MEGA)) {}
        return reservation.held() / MEGA;
    }

    @Test
    void whoCanSpillLeavesAsMuchAsItHas() {
        MemoryPool pool = new MemoryPool("test", 64 * MEGA, null);
        try (Reservation first = new Reservation(pool);
                Reservation second = new Reservation(pool);
                Reservation third = new Reservation(pool)) {
            assertThat(most(first)).isEqualTo(32);
            assertThat(most(second)).isEqualTo(16);
            assertThat(third.tryResize(9 * MEGA)).isFalse();
            assertThat(third.held()).isZero();
            third.resize(16 * MEGA);
            assertThat(pool.free()).isZero();
            assertThatThrownBy(() -> third.add(5))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("[UNABLE_TO_ACQUIRE_MEMORY] Unable to acquire 5 bytes of memory, got 0.");
            assertThat(second.tryResize(MEGA)).isTrue();
            assertThat(pool.free()).isEqualTo(15 * MEGA);
        }
        assertThat(pool.used()).isZero();
    }

    @Test
    void aSmallShareNeedNotBeFair() {
        MemoryPool engine = new MemoryPool("engine", 3 * MEGA, null);
        MemoryPool query = new MemoryPool("query", 100 * MEGA, engine);
        try (Reservation reservation = new Reservation(query)) {
            assertThat(query.free()).isEqualTo(3 * MEGA);
            assertThat(most(reservation)).isEqualTo(2);
        }
    }

    /** What is asked for in vain is not counted for a moment, in which another would be refused what is free. */
    @Test
    void whatIsRefusedHarmsNobody() throws InterruptedException {
        MemoryPool engine = new MemoryPool("engine", 100, null);
        MemoryPool query = new MemoryPool("query", 100, engine);
        engine.reserve(30);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger granted = new AtomicInteger();
        Thread greedy = new Thread(() -> {
            while (!done.get()) {
                granted.addAndGet(query.tryReserve(71) ? 1 : 0);
            }
        });
        greedy.start();
        try {
            for (int i = 0; i < 1_000_000; i++) {
                query.reserve(70);
                query.release(70);
            }
        } finally {
            done.set(true);
            greedy.join();
        }
        assertThat(granted.get()).isZero();
        assertThat(engine.used()).isEqualTo(30);
    }

    @Test
    void theLimitStandsInTheSettings() {
        assertThat(MemoryLimit.of(Settings.DEFAULTS.with("sabot.memory.limit", "256m")))
                .isEqualTo(256 * MEGA);
        assertThat(MemoryLimit.of(Settings.DEFAULTS))
                .isEqualTo((long) (Runtime.getRuntime().maxMemory() * 0.6));
        assertThatThrownBy(() -> MemoryLimit.of(Settings.DEFAULTS.with("sabot.memory.limit", "plenty")))
                .isInstanceOf(NumberFormatException.class)
                .hasMessageStartingWith(
                        "Illegal value for config key sabot.memory.limit: Size must be specified as bytes")
                .hasMessageEndingWith("Failed to parse byte string: plenty");
        assertThatThrownBy(() -> MemoryLimit.of(Settings.DEFAULTS.with("sabot.memory.limit", "0")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
