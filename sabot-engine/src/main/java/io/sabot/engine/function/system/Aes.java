package io.sabot.engine.function.system;

import io.sabot.engine.error.ErrorKind;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.type.Slice;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encryption by AES. The initialisation vector, where the mode has one, stands before the encrypted bytes. */
public final class Aes {
    private static final String FUNCTIONS = "`aes_encrypt`/`aes_decrypt`";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Aes() {}

    private enum Mode {
        ECB("AES/ECB/PKCS5Padding", "PKCS", 0),
        CBC("AES/CBC/PKCS5Padding", "PKCS", 16),
        GCM("AES/GCM/NoPadding", "NONE", 12);

        private static final int TAG_BITS = 128;

        private final String transformation;
        private final String padding;
        private final int vectorLength;

        Mode(String transformation, String padding, int vectorLength) {
            this.transformation = transformation;
            this.padding = padding;
            this.vectorLength = vectorLength;
        }

        static Mode of(String name, String padding) {
            for (Mode mode : values()) {
                String wanted = padding.toUpperCase(Locale.ROOT);
                if (mode.name().equalsIgnoreCase(name) && (wanted.equals("DEFAULT") || wanted.equals(mode.padding))) {
                    return mode;
                }
            }
            throw failure("UNSUPPORTED_FEATURE.AES_MODE", "mode", name, "padding", padding, "functionName", FUNCTIONS);
        }

        AlgorithmParameterSpec specification(byte[] vector) {
            return switch (this) {
                case ECB -> null;
                case CBC -> new IvParameterSpec(vector, 0, vectorLength);
                case GCM -> new GCMParameterSpec(TAG_BITS, vector, 0, vectorLength);
            };
        }
    }

    public static Slice encrypt(Slice input, Slice key, Slice modeName, Slice padding, Slice vector, Slice extra) {
        SecretKeySpec secret = secret(key);
        Mode mode = Mode.of(modeName.toString(), padding.toString());
        byte[] start = vector.length() == 0 ? drawn(mode.vectorLength) : bytes(vector);
        if (vector.length() > 0 && mode == Mode.ECB) {
            throw failure(
                    "UNSUPPORTED_FEATURE.AES_MODE_IV", "mode", modeName.toString(), "functionName", "`aes_encrypt`");
        }
        if (start.length != mode.vectorLength) {
            throw failure(
                    "INVALID_PARAMETER_VALUE.AES_IV_LENGTH",
                    "mode",
                    modeName.toString(),
                    "parameter",
                    Quoting.id("iv"),
                    "functionName",
                    FUNCTIONS,
                    "actualLength",
                    Integer.toString(start.length));
        }
        try {
            Cipher cipher = Cipher.getInstance(mode.transformation);
            cipher.init(Cipher.ENCRYPT_MODE, secret, mode.specification(start));
            addExtra(cipher, mode, modeName, extra);
            byte[] encrypted = cipher.doFinal(input.array(), input.offset(), input.length());
            byte[] all = Arrays.copyOf(start, start.length + encrypted.length);
            System.arraycopy(encrypted, 0, all, start.length, encrypted.length);
            return Slice.of(all);
        } catch (GeneralSecurityException | IllegalArgumentException refused) {
            throw refused(refused);
        }
    }

    public static Slice decrypt(Slice input, Slice key, Slice modeName, Slice padding, Slice extra) {
        SecretKeySpec secret = secret(key);
        Mode mode = Mode.of(modeName.toString(), padding.toString());
        byte[] bytes = bytes(input);
        try {
            Cipher cipher = Cipher.getInstance(mode.transformation);
            cipher.init(Cipher.DECRYPT_MODE, secret, mode.specification(bytes));
            if (mode != Mode.ECB) {
                addExtra(cipher, mode, modeName, extra);
            }
            return Slice.of(cipher.doFinal(bytes, mode.vectorLength, bytes.length - mode.vectorLength));
        } catch (GeneralSecurityException | IllegalArgumentException refused) {
            throw refused(refused);
        }
    }

    /** NULL for an input that cannot be decrypted. */
    public static Slice tryDecrypt(Slice input, Slice key, Slice modeName, Slice padding, Slice extra) {
        try {
            return decrypt(input, key, modeName, padding, extra);
        } catch (QueryException refused) {
            return null;
        }
    }

    private static void addExtra(Cipher cipher, Mode mode, Slice modeName, Slice extra) {
        if (extra.length() == 0) {
            return;
        }
        if (mode != Mode.GCM) {
            throw failure(
                    "UNSUPPORTED_FEATURE.AES_MODE_AAD", "mode", modeName.toString(), "functionName", "`aes_encrypt`");
        }
        cipher.updateAAD(bytes(extra));
    }

    private static SecretKeySpec secret(Slice key) {
        return switch (key.length()) {
            case 16, 24, 32 -> new SecretKeySpec(bytes(key), "AES");
            default ->
                throw failure(
                        "INVALID_PARAMETER_VALUE.AES_KEY_LENGTH",
                        "parameter",
                        Quoting.id("key"),
                        "functionName",
                        FUNCTIONS,
                        "actualLength",
                        Integer.toString(key.length()));
        };
    }

    private static byte[] drawn(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(Slice slice) {
        return Arrays.copyOfRange(slice.array(), slice.offset(), slice.offset() + slice.length());
    }

    private static QueryException refused(Exception cause) {
        return failure(
                        "INVALID_PARAMETER_VALUE.AES_CRYPTO_ERROR",
                        "parameter",
                        "`expr`, `key`",
                        "functionName",
                        FUNCTIONS,
                        "detailMessage",
                        String.valueOf(cause.getMessage()))
                .withCause(cause);
    }

    private static QueryException failure(String condition, String... parameters) {
        return QueryException.of(ErrorKind.RUNTIME, condition, parameters);
    }
}
