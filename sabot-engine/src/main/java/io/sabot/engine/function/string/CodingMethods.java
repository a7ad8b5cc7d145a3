package io.sabot.engine.function.string;

import io.sabot.engine.config.FunctionSettings;
import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.function.CallContext;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.ValueOrder;
import io.sabot.engine.type.hash.Murmur3;
import io.sabot.engine.type.hash.ValueHash;
import io.sabot.engine.type.hash.XxHash64;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/** Texts as bytes and bytes as texts, digests and hashes. Source: Encode, Decode, Base64, Md5, Sha2 and HashExpression of Spark. */
public final class CodingMethods {
    private static final Set<String> CHARSETS =
            Set.of("US-ASCII", "ISO-8859-1", "UTF-8", "UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32");

    private CodingMethods() {}

    public static Slice encode(Slice text, Slice charset, CallContext context) {
        Charset known = charset(charset, "encode", context);
        CodingErrorAction action = malformedAction(context);
        try {
            ByteBuffer bytes = known.newEncoder()
                    .onMalformedInput(action)
                    .onUnmappableCharacter(action)
                    .encode(CharBuffer.wrap(text.toString()));
            return new Slice(bytes.array(), bytes.arrayOffset(), bytes.limit());
        } catch (CharacterCodingException malformed) {
            throw malformed(charset, "encode").withCause(malformed);
        }
    }

    public static Slice decode(Slice bytes, Slice charset, CallContext context) {
        Charset known = charset(charset, "decode", context);
        CodingErrorAction action = malformedAction(context);
        try {
            return Slice.of(known.newDecoder()
                    .onMalformedInput(action)
                    .onUnmappableCharacter(action)
                    .decode(ByteBuffer.wrap(bytes.array(), bytes.offset(), bytes.length()))
                    .toString());
        } catch (CharacterCodingException malformed) {
            throw malformed(charset, "decode").withCause(malformed);
        }
    }

    private static CodingErrorAction malformedAction(CallContext context) {
        return context.settings().get(FunctionSettings.REPLACE_MALFORMED)
                ? CodingErrorAction.REPLACE
                : CodingErrorAction.REPORT;
    }

    private static Charset charset(Slice name, String function, CallContext context) {
        String wanted = name.toString();
        try {
            if (CHARSETS.contains(wanted.toUpperCase(Locale.ROOT))
                    || context.settings().get(FunctionSettings.JAVA_CHARSETS)) {
                return Charset.forName(wanted.toLowerCase(Locale.ROOT));
            }
        } catch (IllegalArgumentException unknown) {
            throw unknownCharset(wanted, function).withCause(unknown);
        }
        throw unknownCharset(wanted, function);
    }

    private static QueryException unknownCharset(String name, String function) {
        return QueryException.of(
                ErrorKind.ILLEGAL_ARGUMENT,
                "INVALID_PARAMETER_VALUE.CHARSET",
                "functionName",
                Quoting.id(function),
                "parameter",
                Quoting.id("charset"),
                "charset",
                name,
                "charsets",
                "iso-8859-1, us-ascii, utf-16, utf-16be, utf-16le, utf-32, utf-8");
    }

    private static QueryException malformed(Slice charset, String function) {
        return QueryException.of(
                ErrorKind.RUNTIME,
                "MALFORMED_CHARACTER_CODING",
                "function",
                Quoting.id(function),
                "charset",
                charset.toString());
    }

    /** Value, then pairs of a value to compare it with and a result, and at last a default. Two NULLs are equal. */
    public static Object choose(Object[] arguments, CallContext context) {
        int at = 1;
        for (; at + 1 < arguments.length; at += 2) {
            boolean equal = arguments[0] == null || arguments[at] == null
                    ? arguments[0] == arguments[at]
                    : ValueOrder.equal(context.argumentType(0), arguments[0], arguments[at]);
            if (equal) {
                return arguments[at + 1];
            }
        }
        return at < arguments.length ? arguments[at] : null;
    }

    /** State of {@link #base64}: with line breaks after 76 letters, or without any. */
    public static Base64.Encoder base64Encoder(Object[] constants, CallContext context, long partition) {
        boolean chunked = context.settings().get(FunctionSettings.CHUNKED_BASE64);
        return chunked ? Base64.getMimeEncoder() : Base64.getEncoder();
    }

    public static Slice base64(Slice bytes, Base64.Encoder encoder) {
        return Slice.of(encoder.encode(bytes.toBytes()));
    }

    public static Slice unbase64(Slice text) {
        return Slice.of(Base64.getMimeDecoder().decode(text.toBytes()));
    }

    public static Slice md5(Slice bytes) {
        return digest("MD5", bytes);
    }

    public static Slice sha1(Slice bytes) {
        return digest("SHA-1", bytes);
    }

    /** @return NULL for a length that SHA-2 does not have; 0 is 256 */
    public static Slice sha2(Slice bytes, int bits) {
        return switch (bits) {
            case 224 -> digest("SHA-224", bytes);
            case 0, 256 -> digest("SHA-256", bytes);
            case 384 -> digest("SHA-384", bytes);
            case 512 -> digest("SHA-512", bytes);
            default -> null;
        };
    }

    private static Slice digest(String algorithm, Slice bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(bytes.array(), bytes.offset(), bytes.length());
            return Slice.of(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException missing) {
            throw QueryException.internal("Java without " + algorithm).withCause(missing);
        }
    }

    public static long crc32(Slice bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes.array(), bytes.offset(), bytes.length());
        return checksum.getValue();
    }

    public static int hash(Object[] values, CallContext context) {
        int hash = Murmur3.SEED;
        for (int i = 0; i < values.length; i++) {
            hash = ValueHash.murmur3(values[i], context.argumentType(i), hash);
        }
        return hash;
    }

    public static long xxHash64(Object[] values, CallContext context) {
        long hash = XxHash64.SEED;
        for (int i = 0; i < values.length; i++) {
            hash = ValueHash.xxHash64(values[i], context.argumentType(i), hash);
        }
        return hash;
    }
}
