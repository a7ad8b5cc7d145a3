package io.sabot.engine.function.string;

import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.CharVarchar;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;

/** {@code lpad}, {@code rpad} and the {@code trim} family, on characters of texts and bytes of binaries. */
public final class PadMethods {
    private static final Slice ZERO = Slice.of(new byte[1]);
    private static final byte BLANK = ' ';

    private PadMethods() {}

    public static Slice lpad(Slice value, int length, Slice pad, CallContext context) {
        return pad(value, length, pad, true, context.resultType() == DataType.BINARY);
    }

    public static Slice rpad(Slice value, int length, Slice pad, CallContext context) {
        return pad(value, length, pad, false, context.resultType() == DataType.BINARY);
    }

    /** A text out of a CHAR column of files, which others may have left unpadded. */
    public static Slice padded(Slice value, int length) {
        return CharVarchar.pad(value, length);
    }

    /** A binary without a pad of its own is filled with zeros; {@code pad} is the one of texts. */
    public static Slice lpadZero(Slice value, int length, Slice pad) {
        return pad(value, length, ZERO, true, true);
    }

    /** As {@link #lpadZero}. */
    public static Slice rpadZero(Slice value, int length, Slice pad) {
        return pad(value, length, ZERO, false, true);
    }

    private static Slice pad(Slice value, int length, Slice pad, boolean left, boolean binary) {
        int missing = length - count(value, binary);
        if (missing <= 0 || pad.length() == 0) {
            return length <= 0 ? Slice.EMPTY : part(value, length, binary);
        }
        int unit = count(pad, binary);
        ByteBuilder result = new ByteBuilder(value.length() + missing);
        if (!left) {
            result.append(value);
        }
        for (int i = missing / unit; i > 0; i--) {
            result.append(pad);
        }
        result.append(part(pad, missing % unit, binary));
        if (left) {
            result.append(value);
        }
        return result.toSlice();
    }

    private static int count(Slice value, boolean binary) {
        return binary ? value.length() : Utf8.characters(value.array(), value.offset(), value.length());
    }

    private static Slice part(Slice value, int length, boolean binary) {
        return binary ? SubstringMethods.bytes(value, 1, length) : SubstringMethods.characters(value, 1, length);
    }

    public static Slice trim(Slice text) {
        return blanks(text, true, true);
    }

    public static Slice ltrim(Slice text) {
        return blanks(text, true, false);
    }

    public static Slice rtrim(Slice text) {
        return blanks(text, false, true);
    }

    /** The characters to leave out come first. */
    public static Slice trim(Slice characters, Slice text) {
        return characters(characters, text, true, true);
    }

    public static Slice ltrim(Slice characters, Slice text) {
        return characters(characters, text, true, false);
    }

    public static Slice rtrim(Slice characters, Slice text) {
        return characters(characters, text, false, true);
    }

    public static Slice btrim(Slice text) {
        return blanks(text, true, true);
    }

    /** The characters to leave out come last. */
    public static Slice btrim(Slice value, Slice characters, CallContext context) {
        return context.argumentType(0) == DataType.BINARY
                ? bytes(value, characters)
                : characters(characters, value, true, true);
    }

    private static Slice blanks(Slice text, boolean start, boolean end) {
        int from = 0;
        int to = text.length();
        while (start && from < to && text.at(from) == BLANK) {
            from++;
        }
        while (end && to > from && text.at(to - 1) == BLANK) {
            to--;
        }
        return text.slice(from, to - from);
    }

    private static Slice bytes(Slice value, Slice dropped) {
        int from = 0;
        int to = value.length();
        while (from < to && has(dropped, value.slice(from, 1))) {
            from++;
        }
        while (to > from && has(dropped, value.slice(to - 1, 1))) {
            to--;
        }
        return value.slice(from, to - from);
    }

    private static Slice characters(Slice dropped, Slice text, boolean start, boolean end) {
        int from = 0;
        int to = text.length();
        while (start && from < to) {
            int width = Math.min(Utf8.width(text.at(from)), to - from);
            if (!has(dropped, text.slice(from, width))) {
                break;
            }
            from += width;
        }
        while (end && to > from) {
            int first = to - 1;
            while (first > from && Utf8.isContinuation(text.at(first))) {
                first--;
            }
            if (!has(dropped, text.slice(first, to - first))) {
                break;
            }
            to = first;
        }
        return text.slice(from, to - from);
    }

    private static boolean has(Slice characters, Slice one) {
        return new ByteSearch(one.toBytes())
                        .find(characters.array(), characters.offset(), characters.offset() + characters.length())
                >= 0;
    }
}
