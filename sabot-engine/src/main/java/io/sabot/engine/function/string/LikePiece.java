package io.sabot.engine.function.string;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands between two {@code %} of a LIKE pattern: runs of bytes with any-character marks between them. Positions are
 * indexes into the array of a text; a piece says where it ends, or -1 where it does not fit.
 */
final class LikePiece {
    private final ByteSearch[] runs;
    private final int[] anyBefore;
    private final int anyAtEnd;
    private final int shortest;

    /** @param anyBefore how many any-characters stand before each run */
    private LikePiece(List<byte[]> runs, List<Integer> anyBefore, int anyAtEnd) {
        this.runs = new ByteSearch[runs.size()];
        this.anyBefore = new int[runs.size()];
        this.anyAtEnd = anyAtEnd;
        int bytes = anyAtEnd;
        for (int i = 0; i < this.runs.length; i++) {
            this.runs[i] = new ByteSearch(runs.get(i));
            this.anyBefore[i] = anyBefore.get(i);
            bytes += this.runs[i].length() + this.anyBefore[i];
        }
        this.shortest = bytes;
    }

    /** Fewest bytes that fit. */
    int shortest() {
        return shortest;
    }

    private boolean isPlain() {
        return runs.length == 1 && anyBefore[0] == 0 && anyAtEnd == 0;
    }

    /** End of the piece when it starts at a position. */
    int matchAt(byte[] array, int start, int end) {
        int at = start;
        for (int i = 0; i < runs.length; i++) {
            at = skip(array, at, end, anyBefore[i]);
            if (at < 0 || at + runs[i].length() > end || !runs[i].isAt(array, at)) {
                return -1;
            }
            at += runs[i].length();
        }
        return skip(array, at, end, anyAtEnd);
    }

    /** End of the leftmost fit from a position on. */
    int find(byte[] array, int start, int end) {
        if (runs.length == 0) {
            return skip(array, start, end, anyAtEnd);
        }
        if (isPlain()) {
            int at = runs[0].find(array, start, end);
            return at < 0 ? -1 : at + runs[0].length();
        }
        boolean startsWithRun = anyBefore[0] == 0;
        for (int at = start; at >= 0 && at <= end; at = skip(array, at, end, 1)) {
            if (startsWithRun) {
                at = runs[0].find(array, at, end);
                if (at < 0) {
                    return -1;
                }
            }
            int after = matchAt(array, at, end);
            if (after >= 0) {
                return after;
            }
        }
        return -1;
    }

    /** Start of the piece when it ends at {@code end} and does not begin before {@code start}. */
    int matchBefore(byte[] array, int start, int end) {
        if (isPlain()) {
            int at = end - runs[0].length();
            return at >= start && runs[0].isAt(array, at) ? at : -1;
        }
        int at = skipBack(array, start, end, characters());
        return at >= 0 && matchAt(array, at, end) == end ? at : -1;
    }

    private int characters() {
        int count = anyAtEnd;
        for (int i = 0; i < runs.length; i++) {
            count += anyBefore[i] + runs[i].characters();
        }
        return count;
    }

    private static int skip(byte[] array, int start, int end, int characters) {
        int at = start;
        for (int i = 0; i < characters; i++) {
            if (at >= end) {
                return -1;
            }
            at = Math.min(end, at + Utf8.width(array[at]));
        }
        return at;
    }

    private static int skipBack(byte[] array, int start, int end, int characters) {
        int at = end;
        for (int i = 0; i < characters; i++) {
            if (at <= start) {
                return -1;
            }
            at--;
            while (at > start && Utf8.isContinuation(array[at])) {
                at--;
            }
        }
        return at;
    }

    /** Collects the characters of a piece. */
    static final class Builder {
        private final List<byte[]> runs = new ArrayList<>();
        private final List<Integer> anyBefore = new ArrayList<>();
        private final ByteArrayOutputStream run = new ByteArrayOutputStream();
        private int any;

        boolean isEmpty() {
            return runs.isEmpty() && run.size() == 0 && any == 0;
        }

        void character(int codePoint) {
            run.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
        }

        void anyCharacter() {
            endRun();
            any++;
        }

        private void endRun() {
            if (run.size() > 0) {
                runs.add(run.toByteArray());
                anyBefore.add(any);
                run.reset();
                any = 0;
            }
        }

        LikePiece build() {
            endRun();
            return new LikePiece(runs, anyBefore, any);
        }
    }
}
