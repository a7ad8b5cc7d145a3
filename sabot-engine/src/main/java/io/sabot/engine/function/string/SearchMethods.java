package io.sabot.engine.function.string;

import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.Errors;
import io.sabot.engine.type.Slice;
import java.util.ArrayList;
import java.util.List;

/** Functions that look for one text in another. Source: UTF8String of Spark. */
public final class SearchMethods {
    private static final int NONE = -1;

    private SearchMethods() {}

    public static boolean startsWith(Slice text, Slice start) {
        return text.length() >= start.length() && text.slice(0, start.length()).equals(start);
    }

    public static boolean endsWith(Slice text, Slice end) {
        return text.length() >= end.length()
                && text.slice(text.length() - end.length(), end.length()).equals(end);
    }

    public static boolean contains(Slice text, Slice part) {
        return part.length() == 0 || indexOf(text, part, 0) != NONE;
    }

    /** @return the first byte from {@code from} on where the part, not empty, begins */
    private static int indexOf(Slice text, Slice part, int from) {
        int found =
                new ByteSearch(part.toBytes()).find(text.array(), text.offset() + from, text.offset() + text.length());
        return found < 0 ? NONE : found - text.offset();
    }

    private static int lastIndexOf(Slice text, Slice part, int from) {
        ByteSearch search = new ByteSearch(part.toBytes());
        for (int at = Math.min(from, text.length() - part.length()); at >= 0; at--) {
            if (search.isAt(text.array(), text.offset() + at)) {
                return at;
            }
        }
        return NONE;
    }

    public static int instr(Slice text, Slice part) {
        return position(text, part, 0);
    }

    /** Position in characters from 1, or 0; an empty part is found at once. */
    private static int position(Slice text, Slice part, int skipped) {
        if (part.length() == 0) {
            return 1;
        }
        int from = 0;
        for (int i = 0; i < skipped && from < text.length(); i++) {
            from += Utf8.width(text.at(from));
        }
        int found = from > text.length() ? NONE : indexOf(text, part, from);
        return found == NONE ? 0 : Utf8.characters(text.array(), text.offset(), found) + 1;
    }

    public static Integer locate(Slice part, Slice text, Integer start) {
        if (start == null) {
            return 0;
        }
        if (part == null || text == null) {
            return null;
        }
        return start < 1 ? 0 : position(text, part, start - 1);
    }

    public static Slice substringIndex(Slice text, Slice delimiter, int count) {
        if (delimiter.length() == 0 || count == 0) {
            return Slice.EMPTY;
        }
        if (count > 0) {
            int at = NONE;
            for (int i = 0; i < count; i++) {
                at = at + 1 > text.length() ? NONE : indexOf(text, delimiter, at + 1);
                if (at == NONE) {
                    return text;
                }
            }
            return text.slice(0, at);
        }
        int at = text.length() - delimiter.length() + 1;
        for (int i = 0; i > count; i--) {
            at = at < 1 ? NONE : lastIndexOf(text, delimiter, at - 1);
            if (at == NONE) {
                return text;
            }
        }
        int from = at + delimiter.length();
        return text.slice(from, text.length() - from);
    }

    /** Parts count from 1, from the end when negative; a part that is not there is empty. */
    public static Slice splitPart(Slice text, Slice delimiter, int number) {
        if (number == 0) {
            throw Errors.indexOfZero(null);
        }
        List<Slice> parts = split(text, delimiter);
        long index = number > 0 ? number - 1L : parts.size() + (long) number;
        return index < 0 || index >= parts.size() ? Slice.EMPTY : parts.get((int) index);
    }

    private static List<Slice> split(Slice text, Slice delimiter) {
        List<Slice> parts = new ArrayList<>();
        int from = 0;
        while (delimiter.length() > 0) {
            int found = indexOf(text, delimiter, from);
            if (found == NONE) {
                break;
            }
            parts.add(text.slice(from, found - from));
            from = found + delimiter.length();
        }
        parts.add(text.slice(from, text.length() - from));
        return parts;
    }

    /** @return which of the texts between the commas this is, from 1, or 0 */
    public static int findInSet(Slice text, Slice set) {
        int index = split(set, Slice.of(",")).indexOf(text);
        return index + 1;
    }

    /** Texts and arrays of texts with a separator between them, without those that are NULL. */
    public static Slice concatWs(Object[] arguments) {
        Slice separator = (Slice) arguments[0];
        if (separator == null) {
            return null;
        }
        List<Slice> texts = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i] instanceof Slice text) {
                texts.add(text);
            } else if (arguments[i] instanceof ArrayValue array) {
                for (Object element : array.elements()) {
                    if (element != null) {
                        texts.add((Slice) element);
                    }
                }
            }
        }
        ByteBuilder result = new ByteBuilder(64);
        for (int i = 0; i < texts.size(); i++) {
            result.append(i == 0 ? Slice.EMPTY : separator).append(texts.get(i));
        }
        return result.toSlice();
    }
}
