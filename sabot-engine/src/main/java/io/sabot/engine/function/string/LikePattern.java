package io.sabot.engine.function.string;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.type.Slice;
import java.util.ArrayList;
import java.util.List;

/**
 * A LIKE pattern made ready: the pieces between its {@code %}, each a run of bytes or, where it has {@code _}, of bytes and
 * single characters. The leftmost place for each piece in turn is the right one. Source: Like and StringUtils of Spark.
 */
public final class LikePattern {
    private final LikePiece[] pieces;
    private final boolean openStart;
    private final boolean openEnd;
    private final int shortest;

    private LikePattern(List<LikePiece> pieces, boolean openStart, boolean openEnd) {
        this.pieces = pieces.toArray(new LikePiece[0]);
        this.openStart = openStart;
        this.openEnd = openEnd;
        int bytes = 0;
        for (LikePiece piece : pieces) {
            bytes += piece.shortest();
        }
        this.shortest = bytes;
    }

    /**
     * @param escape the character that makes the next one literal
     * @throws QueryException INVALID_FORMAT when the escape stands before anything but {@code % _} or itself
     */
    public static LikePattern compile(Slice pattern, int escape) {
        int[] characters = pattern.toString().codePoints().toArray();
        List<LikePiece> pieces = new ArrayList<>();
        LikePiece.Builder piece = new LikePiece.Builder();
        boolean openStart = characters.length > 0 && characters[0] == '%' && escape != '%';
        boolean openEnd = false;
        for (int i = 0; i < characters.length; i++) {
            int character = characters[i];
            openEnd = false;
            if (character == escape) {
                piece.character(escaped(characters, ++i, escape, pattern));
            } else if (character == '%') {
                openEnd = true;
                if (!piece.isEmpty()) {
                    pieces.add(piece.build());
                    piece = new LikePiece.Builder();
                }
            } else if (character == '_') {
                piece.anyCharacter();
            } else {
                piece.character(character);
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.build());
        }
        return new LikePattern(pieces, openStart, openEnd);
    }

    private static int escaped(int[] characters, int next, int escape, Slice pattern) {
        if (next == characters.length) {
            throw invalid("INVALID_FORMAT.ESC_AT_THE_END", pattern);
        }
        int character = characters[next];
        if (character != '_' && character != '%' && character != escape) {
            throw invalid(
                    "INVALID_FORMAT.ESC_IN_THE_MIDDLE", pattern, "char", Quoting.value(Character.toString(character)));
        }
        return character;
    }

    private static QueryException invalid(String condition, Slice pattern, String... more) {
        String[] parameters = new String[2 + more.length];
        parameters[0] = "format";
        parameters[1] = Quoting.value(pattern.toString());
        System.arraycopy(more, 0, parameters, 2, more.length);
        return QueryException.of(ErrorKind.ANALYSIS, condition, parameters);
    }

    /** Whether the whole text is of this pattern. */
    public boolean matches(Slice text) {
        int length = text.length();
        if (length < shortest) {
            return false;
        }
        byte[] array = text.array();
        int at = text.offset();
        int end = at + length;
        int next = 0;
        int last = pieces.length;
        if (last == 0) {
            return openStart || length == 0;
        }
        if (!openStart) {
            int after = pieces[0].matchAt(array, at, end);
            if (after < 0 || last == 1 && !openEnd) {
                return after == end;
            }
            at = after;
            next = 1;
        }
        if (!openEnd) {
            last--;
            end = pieces[last].matchBefore(array, at, end);
            if (end < 0) {
                return false;
            }
        }
        while (next < last) {
            at = pieces[next++].find(array, at, end);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }
}
