package io.sabot.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PageCacheTest {
    private final MemoryPool pool = new MemoryPool("test", 1000, null);
    private final PageCache cache = new PageCache(500, pool);

    private static PageCache.Key key(int position) {
        return new PageCache.Key("file", position);
    }

    private void keep(int position, int size) {
        cache.keep(key(position), "page " + position, size);
    }

    @Test
    void isWorthKeepingWhenMissedTwice() {
        assertThat(cache.missed(key(1), 100)).isFalse();
        assertThat(cache.missed(key(2), 100)).isFalse();
        assertThat(cache.missed(key(1), 100)).isTrue();
        assertThat(cache.missed(new PageCache.Key("other file", 1), 100)).isFalse();
        cache.missed(key(3), 501);
        assertThat(cache.missed(key(3), 501)).isFalse();
    }

    @Test
    void theLeastRecentlyUsedGoesFirst() {
        for (int i = 0; i < 5; i++) {
            keep(i, 100);
        }
        assertThat(cache.find(key(0))).isEqualTo("page 0");
        keep(5, 150);
        assertThat(cache.find(key(0))).isEqualTo("page 0");
        assertThat(cache.find(key(1))).isNull();
        assertThat(cache.find(key(2))).isNull();
        assertThat(cache.find(key(3))).isEqualTo("page 3");
        assertThat(cache.bytes()).isEqualTo(450).isEqualTo(pool.used());
    }

    @Test
    void givesWayToThoseWhoNeedMemory() {
        for (int i = 0; i < 5; i++) {
            keep(i, 100);
        }
        assertThat(pool.free()).isEqualTo(1000);
        MemoryPool query = new MemoryPool("query", 1000, pool);
        assertThat(query.tryReserve(450)).isTrue();
        assertThat(cache.bytes()).isEqualTo(500);
        assertThat(query.tryReserve(100)).isTrue();
        assertThat(cache.bytes()).isLessThanOrEqualTo(450);
        assertThat(query.tryReserve(450)).isTrue();
        assertThat(cache.bytes()).isZero();
        assertThat(query.tryReserve(1)).isFalse();
        keep(9, 1);
        assertThat(cache.find(key(9))).isNull();
        query.release(1000);
        assertThat(pool.used()).isZero();
    }

    @Test
    void closingGivesAllBack() {
        keep(1, 100);
        cache.close();
        assertThat(pool.used()).isZero();
        assertThat(cache.find(key(1))).isNull();
    }
}
