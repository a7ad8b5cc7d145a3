package io.sabot.engine.codegen;

import io.sabot.engine.batch.Block;
import io.sabot.engine.batch.DictionaryVector;
import io.sabot.engine.batch.Pace;

/** Selecting rows by a byte, 0 or 1, for each dictionary entry. */
final class CodeTable {
    /** A table for byte codes: any byte is a valid index. */
    static final int SMALLEST = 256;

    private static final Pace PACE = new Pace();

    private CodeTable() {}

    /** Writes the positions of the live rows whose entry is chosen, and tells their number. */
    static int select(DictionaryVector codes, byte[] table, Block block, int[] positions) {
        int[] selection = block.selection();
        int count = block.selected();
        int found = 0;
        for (int from = 0; from < count; ) {
            int to = from + PACE.rows(count - from);
            if (codes.byteCodes() != null) {
                found = selection == null
                        ? bytes(codes.byteCodes(), table, from, to, positions, found)
                        : bytes(codes.byteCodes(), table, selection, from, to, positions, found);
            } else if (codes.shortCodes() != null) {
                found = selection == null
                        ? shorts(codes.shortCodes(), table, from, to, positions, found)
                        : shorts(codes.shortCodes(), table, selection, from, to, positions, found);
            } else {
                found = ints(codes.intCodes(), table, selection, from, to, positions, found);
            }
            from = to;
        }
        return found;
    }

    /** The same where some rows are NULL by themselves. */
    static int select(
            DictionaryVector codes, boolean[] nulls, byte nullChosen, byte[] table, Block block, int[] positions) {
        int count = block.selected();
        int found = 0;
        for (int n = 0; n < count; n++) {
            int row = block.row(n);
            positions[found] = row;
            found += nulls[row] ? nullChosen : table[codes.code(row)];
        }
        return found;
    }

    private static int bytes(byte[] codes, byte[] table, int from, int to, int[] positions, int before) {
        int found = before;
        for (int row = from; row < to; row++) {
            positions[found] = row;
            found += table[codes[row] & 0xFF];
        }
        return found;
    }

    private static int bytes(
            byte[] codes, byte[] table, int[] selection, int from, int to, int[] positions, int before) {
        int found = before;
        for (int n = from; n < to; n++) {
            int row = selection[n];
            positions[found] = row;
            found += table[codes[row] & 0xFF];
        }
        return found;
    }

    private static int shorts(short[] codes, byte[] table, int from, int to, int[] positions, int before) {
        int found = before;
        for (int row = from; row < to; row++) {
            positions[found] = row;
            found += table[codes[row] & 0xFFFF];
        }
        return found;
    }

    private static int shorts(
            short[] codes, byte[] table, int[] selection, int from, int to, int[] positions, int before) {
        int found = before;
        for (int n = from; n < to; n++) {
            int row = selection[n];
            positions[found] = row;
            found += table[codes[row] & 0xFFFF];
        }
        return found;
    }

    private static int ints(int[] codes, byte[] table, int[] selection, int from, int to, int[] positions, int before) {
        int found = before;
        for (int n = from; n < to; n++) {
            int row = selection == null ? n : selection[n];
            positions[found] = row;
            found += table[codes[row]];
        }
        return found;
    }
}
