package io.sabot.engine.function.string;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.ArrayValue;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Functions that make a text of another one. Source: UTF8String and CollationAwareUTF8String of Spark. */
public final class TextMethods {
    private static final byte BLANK = ' ';
    private static final Slice DROPPED = Slice.EMPTY;

    private TextMethods() {}

    public static int length(Slice value, CallContext context) {
        return context.argumentType(0) == DataType.BINARY
                ? value.length()
                : Utf8.characters(value.array(), value.offset(), value.length());
    }

    public static int octetLength(Slice value) {
        return value.length();
    }

    public static int bitLength(Slice value) {
        return value.length() * Byte.SIZE;
    }

    public static Slice upper(Slice text) {
        byte[] bytes = text.toBytes();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return Slice.of(UCharacter.toUpperCase(ULocale.ROOT, text.toString()));
            }
            if (bytes[i] >= 'a' && bytes[i] <= 'z') {
                bytes[i] -= 0x20;
            }
        }
        return Slice.of(bytes);
    }

    public static Slice lower(Slice text) {
        byte[] bytes = text.toBytes();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                return Slice.of(UCharacter.toLowerCase(ULocale.ROOT, text.toString()));
            }
            if (bytes[i] >= 'A' && bytes[i] <= 'Z') {
                bytes[i] += 0x20;
            }
        }
        return Slice.of(bytes);
    }

    /** Words are what blanks divide. */
    public static Slice initcap(Slice text) {
        String all = text.toString();
        String lower = UCharacter.toLowerCase(ULocale.ROOT, all);
        StringBuilder result = new StringBuilder(lower.length());
        boolean first = true;
        for (int at = 0; at < lower.length(); ) {
            int character = lower.codePointAt(at);
            at += Character.charCount(character);
            if (first) {
                result.append(UCharacter.toTitleCase(ULocale.ROOT, Character.toString(character), null));
            } else {
                result.appendCodePoint(character);
            }
            first = character == BLANK;
        }
        return Slice.of(result.toString());
    }

    public static Slice reverse(Slice text) {
        byte[] array = text.array();
        byte[] reversed = new byte[text.length()];
        int end = text.offset() + text.length();
        int to = reversed.length;
        for (int at = text.offset(); at < end; ) {
            int width = Math.min(Utf8.width(array[at]), end - at);
            to -= width;
            System.arraycopy(array, at, reversed, to, width);
            at += width;
        }
        return Slice.of(reversed);
    }

    public static ArrayValue reverse(ArrayValue array) {
        Object[] elements = array.elements();
        Object[] reversed = new Object[elements.length];
        for (int i = 0; i < elements.length; i++) {
            reversed[elements.length - 1 - i] = elements[i];
        }
        return new ArrayValue(reversed);
    }

    public static Slice repeat(Slice text, int times) {
        if (times <= 0 || text.length() == 0) {
            return Slice.EMPTY;
        }
        byte[] repeated = new byte[Math.multiplyExact(text.length(), times)];
        for (int at = 0; at < repeated.length; at += text.length()) {
            System.arraycopy(text.array(), text.offset(), repeated, at, text.length());
        }
        return Slice.of(repeated);
    }

    public static Slice space(int count) {
        byte[] blanks = new byte[Math.max(0, count)];
        Arrays.fill(blanks, BLANK);
        return Slice.of(blanks);
    }

    public static Slice replace(Slice text, Slice sought, Slice replacement) {
        if (sought.length() == 0) {
            return text;
        }
        ByteSearch search = new ByteSearch(sought.toBytes());
        int end = text.offset() + text.length();
        int from = text.offset();
        int found = search.find(text.array(), from, end);
        if (found < 0) {
            return text;
        }
        ByteBuilder result = new ByteBuilder(text.length() + replacement.length());
        while (found >= 0) {
            result.append(text.array(), from, found - from).append(replacement);
            from = found + sought.length();
            found = search.find(text.array(), from, end);
        }
        return result.append(text.array(), from, end - from).toSlice();
    }

    /** The first of two equal characters counts; one without a counterpart, or with character 0 for one, is dropped. */
    public static Slice translate(Slice text, Slice from, Slice to) {
        Map<Integer, Slice> table = new HashMap<>();
        int[] sought = from.toString().codePoints().toArray();
        int[] replacements = to.toString().codePoints().toArray();
        for (int i = 0; i < sought.length; i++) {
            boolean dropped = i >= replacements.length || replacements[i] == 0;
            table.putIfAbsent(sought[i], dropped ? DROPPED : Slice.of(Character.toString(replacements[i])));
        }
        ByteBuilder result = new ByteBuilder(text.length());
        int end = text.offset() + text.length();
        for (int at = text.offset(); at < end; ) {
            int width = Math.min(Utf8.width(text.array()[at]), end - at);
            Slice character = new Slice(text.array(), at, width);
            Slice replacement = table.get(character.toString().codePointAt(0));
            result.append(replacement == null ? character : replacement);
            at += width;
        }
        return result.toSlice();
    }

    public static Slice left(Slice value, int length, CallContext context) {
        return SubstringMethods.substring(value, 1, length, context);
    }

    public static Slice right(Slice text, int length) {
        return length <= 0 ? Slice.EMPTY : SubstringMethods.characters(text, -length, Integer.MAX_VALUE);
    }

    /** A negative length is that of the replacement. */
    public static Slice overlay(Slice input, Slice replacement, int position, int length, CallContext context) {
        int replaced = length >= 0 ? length : length(replacement, context);
        Slice head = SubstringMethods.substring(input, 1, position - 1, context);
        Slice tail = SubstringMethods.substring(input, position + replaced, Integer.MAX_VALUE, context);
        return new ByteBuilder(input.length() + replacement.length())
                .append(head)
                .append(replacement)
                .append(tail)
                .toSlice();
    }

    public static Slice quote(Slice text) {
        return Slice.of("'" + text.toString().replace("'", "\\'") + "'");
    }
}
