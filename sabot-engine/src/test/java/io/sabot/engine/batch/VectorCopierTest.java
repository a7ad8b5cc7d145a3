package io.sabot.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts of all lengths, one block behind the other, from anywhere in their array. */
class VectorCopierTest {
    @Test
    void textsOneBehindTheOther() {
        Random random = new Random(5);
        for (int longest : new int[] {0, 3, 16, 17, 31, 32, 33, 100}) {
            BytesVector target = new BytesVector(1);
            List<Object> expected = new ArrayList<>();
            for (int block = 0; block < 30; block++) {
                append(target, expected, longest, random);
            }
            for (int i = 0; i < expected.size(); i++) {
                assertThat(target.get(i)).isEqualTo(expected.get(i));
            }
        }
    }

    private static void append(BytesVector target, List<Object> expected, int longest, Random random) {
        int rows = 1 + random.nextInt(50);
        byte[] bytes = new byte[rows * longest + random.nextInt(40)];
        random.nextBytes(bytes);
        BytesVector source = new BytesVector(rows);
        source.viewInto(bytes);
        int at = 0;
        for (int i = 0; i < rows; i++) {
            source.offsets()[i] = at;
            source.lengths()[i] = random.nextInt(longest + 1);
            at += source.lengths()[i];
        }
        int[] selection =
                random.nextBoolean() ? null : random.ints(rows, 0, rows).toArray();
        int to = expected.size();
        for (int i = 0; i < rows; i++) {
            expected.add(source.get(selection == null ? i : selection[i]));
        }
        VectorCopier.append(source, selection, rows, target, to);
    }
}
