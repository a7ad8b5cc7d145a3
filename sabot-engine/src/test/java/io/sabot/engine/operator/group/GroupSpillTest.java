package io.sabot.engine.operator.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.config.Settings;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.function.aggregate.BasicAggregates;
import io.sabot.engine.memory.MemoryPool;
import io.sabot.engine.memory.ReadContext;
import io.sabot.engine.operator.Queries;
import io.sabot.engine.operator.key.KeyTables;
import io.sabot.engine.operator.spill.SpillSpace;
import io.sabot.engine.pipeline.Worker;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.EvalMode;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupSpillTest {
    private static final Worker WORKER = new Alone();

    @TempDir
    private Path folder;

    private record Alone() implements Worker {
        @Override
        public int index() {
            return 0;
        }

        @Override
        public int workers() {
            return 1;
        }

        @Override
        public Settings settings() {
            return Settings.DEFAULTS;
        }

        @Override
        public int blockRows() {
            return 4096;
        }

        @Override
        public ReadContext readContext() {
            return new ReadContext();
        }

        @Override
        public long morsel() {
            return 0;
        }

        @Override
        public void checkCancelled() {}
    }

    /** Count of rows by a number. */
    private static Grouping grouping() {
        CallContext context = new CallContext(EvalMode.ANSI, List.of(), DataType.LONG, ZoneOffset.UTC, null);
        return new Grouping(
                List.of(Queries.column(0)),
                List.of(DataType.LONG),
                Collections.nCopies(1, null),
                KeyTables.unrelated(1),
                List.of(new AggregateCall(
                        () -> BasicAggregates.COUNT.create(context, List.of()),
                        List.of(),
                        List.of(),
                        DataType.LONG,
                        false,
                        null)),
                Set.of());
    }

    private static int intern(Groups groups, long keys, long step) {
        LongVector column = new LongVector((int) keys);
        for (int i = 0; i < keys; i++) {
            column.values()[i] = i * step;
        }
        groups.intern(new Vector[] {column}, null, (int) keys, new int[(int) keys]);
        return groups.size();
    }

    /** How many tables the parts come in. */
    private int tables(int keys, long step, long poolBytes) {
        MemoryPool pool = new MemoryPool("test", poolBytes, null);
        SpillSpace space = new SpillSpace(pool, folder);
        Grouping grouping = grouping();
        Groups groups = new Groups(grouping, Queries.space(Queries.pool()).reservation());
        assertThat(intern(groups, keys, step)).isEqualTo(keys);
        int[] tables = new int[1];
        int[] found = new int[1];
        try (GroupSpill spill = new GroupSpill(grouping, space)) {
            GroupSpill.Writer writer = spill.writer();
            writer.write(groups, WORKER);
            writer.finish();
            for (int part = 0; part < spill.parts(); part++) {
                spill.read(part, WORKER, table -> {
                    tables[0]++;
                    found[0] += table.size();
                });
            }
        }
        assertThat(found[0]).isEqualTo(keys);
        assertThat(pool.used()).isZero();
        return tables[0];
    }

    @Test
    void partsThatFitAreNotDivided() {
        assertThat(tables(60_000, 1, 64 << 20)).isEqualTo(32);
    }

    @Test
    void partsThatAreSmallAreNotDividedForLackOfRoomToGrow() {
        assertThat(tables(1000, 1_000_003, 40 << 10)).isEqualTo(32);
    }

    @Test
    void largePartsAreDivided() {
        assertThat(tables(500_000, 1_000_003, 1 << 20)).isGreaterThan(32);
    }
}
