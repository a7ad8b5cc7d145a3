package io.sabot.compat.api;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What Scala knows about a class file and Java does not: who may call what. {@code private[spark]} and {@code protected}
 * members are public in bytecode, and no part of the API. Read from the annotation that scalac leaves on each top-level class;
 * source: scala.reflect.internal.pickling.PickleFormat.
 */
final class ScalaPickle {
    private static final int TERM_NAME = 1;
    private static final int TYPE_NAME = 2;
    private static final int TYPE_SYMBOL = 4;
    private static final int CLASS_SYMBOL = 6;
    private static final int VALUE_SYMBOL = 8;
    private static final int OUTER_SYMBOL = 9;
    private static final int OUTER_MODULE = 10;
    private static final int METHOD_TYPE = 20;
    private static final int POLYMORPHIC_TYPE = 21;

    private static final long PRIVATE = 1 << 2;
    private static final long PROTECTED = 1 << 3;
    private static final long SYNTHETIC = 1 << 21;

    private final byte[] bytes;
    private final int[] starts;
    private final Map<String, Access> symbols = new HashMap<>();

    private int position;

    /** Who may use a symbol, from few to many. */
    enum Access {
        HIDDEN,
        /** Made by the compiler, for case classes above all. */
        SYNTHETIC,
        WRITTEN
    }

    private ScalaPickle(byte[] bytes) {
        this.bytes = bytes;
        natural();
        natural();
        starts = new int[natural()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = position;
            position++;
            int length = natural();
            position += length;
        }
        for (int i = 0; i < starts.length; i++) {
            int tag = bytes[starts[i]];
            if (tag >= CLASS_SYMBOL && tag <= VALUE_SYMBOL) {
                // Overloads with the same number of parameters are not told apart: one that is visible shows all.
                symbols.merge(key(i, tag), access(i), (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        }
    }

    /** @param parts the strings of a {@code ScalaSignature} or {@code ScalaLongSignature} */
    static ScalaPickle of(List<String> parts) {
        return new ScalaPickle(unpacked(String.join("", parts)));
    }

    /** Each character holds seven bits, plus one. */
    private static byte[] unpacked(String text) {
        byte[] bytes = new byte[text.length() * 7 / 8 + 1];
        for (int i = 0; i < text.length(); i++) {
            int bits = text.charAt(i) - 1 & 0x7f;
            int at = i * 7;
            bytes[at / 8] |= (byte) (bits << at % 8);
            if (at % 8 > 1) {
                bytes[at / 8 + 1] |= (byte) (bits >> 8 - at % 8);
            }
        }
        return bytes;
    }

    /**
     * Whether Scala hides a class: it, or one around it, is private, protected or private to a package.
     *
     * @param nested names from the top-level class on, as in {@code Outer$Inner}
     */
    boolean hidesClass(String nested) {
        String path = "";
        for (String name : nested.split("\\$")) {
            path = path.isEmpty() ? name : path + "." + name;
            if (symbols.get(path) == Access.HIDDEN) {
                return true;
            }
        }
        return false;
    }

    /** @param nested as in {@link #hidesClass} @return null when the class and its object have no such method of their own */
    Access access(String nested, String method, int parameters) {
        return symbols.get(nested.replace('$', '.') + "." + method + "/" + parameters);
    }

    private String key(int symbol, int tag) {
        String path = path(symbol);
        if (tag != VALUE_SYMBOL) {
            return path;
        }
        seek(symbol);
        natural();
        natural();
        longNatural();
        int type = natural();
        if (isSymbol(type)) {
            type = natural();
        }
        return path + "/" + parameters(type);
    }

    private int parameters(int type) {
        int tag = bytes[starts[type]];
        int end = seek(type);
        if (tag == POLYMORPHIC_TYPE) {
            return parameters(natural());
        }
        if (tag != METHOD_TYPE) {
            return 0;
        }
        int result = natural();
        int count = 0;
        while (position < end) {
            natural();
            count++;
        }
        return count + parameters(result);
    }

    /** Names of the owners within this file and of the symbol. */
    private String path(int symbol) {
        seek(symbol);
        int name = natural();
        int owner = natural();
        int ownerTag = bytes[starts[owner]];
        boolean top = ownerTag == OUTER_SYMBOL || ownerTag == OUTER_MODULE || ownerTag < TYPE_SYMBOL;
        return top ? text(name) : path(owner) + "." + text(name);
    }

    private Access access(int symbol) {
        seek(symbol);
        natural();
        natural();
        long flags = longNatural();
        if ((flags & (PRIVATE | PROTECTED)) != 0 || isSymbol(natural())) {
            return Access.HIDDEN;
        }
        return (flags & SYNTHETIC) != 0 ? Access.SYNTHETIC : Access.WRITTEN;
    }

    /** A symbol where a type is expected is the package or class that a member is private to. */
    private boolean isSymbol(int entry) {
        int tag = bytes[starts[entry]];
        return tag > TYPE_NAME && tag <= OUTER_MODULE;
    }

    private String text(int name) {
        int tag = bytes[starts[name]];
        if (tag != TERM_NAME && tag != TYPE_NAME) {
            throw new IllegalStateException("No name: " + tag);
        }
        int end = seek(name);
        return new String(bytes, position, end - position, StandardCharsets.UTF_8);
    }

    /** Moves to the content of an entry. @return where it ends */
    private int seek(int entry) {
        position = starts[entry] + 1;
        int length = natural();
        return position + length;
    }

    private int natural() {
        return (int) longNatural();
    }

    /** Seven bits a byte, the highest first; the last byte is positive. */
    private long longNatural() {
        long value = 0;
        byte next;
        do {
            next = bytes[position++];
            value = value << 7 | next & 0x7f;
        } while (next < 0);
        return value;
    }
}
