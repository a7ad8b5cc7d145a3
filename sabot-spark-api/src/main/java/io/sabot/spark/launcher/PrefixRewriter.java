package io.sabot.spark.launcher;

import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * Gives a class compiled against Spark the names of Sabot: every reference below {@code org.apache.spark} moves to
 * {@code io.sabot.spark}. Of string constants it moves two kinds: those the compiler compares when a lambda is deserialised, and
 * those that spell the name of a class Sabot has, as {@code Class.forName} and settings take it.
 */
final class PrefixRewriter {
    private static final String SPARK = "org/apache/spark/";
    private static final String SABOT = "io/sabot/spark/";
    /** Spark's own classes behind the API that it shares with Spark Connect; here the API's classes are the ones behind it. */
    private static final String CLASSIC = "sql/classic/";

    private static final String API = "sql/";
    private static final String DESERIALISER = "$deserializeLambda$";

    private static final Remapper NAMES = new Remapper() {
        @Override
        public String map(String internalName) {
            return rename(internalName);
        }
    };

    private final Predicate<String> exists;

    /** @param exists whether Sabot has a class of this (dotted) name */
    PrefixRewriter(Predicate<String> exists) {
        this.exists = exists;
    }

    byte[] rewrite(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(0);
        reader.accept(new StringRewriter(new ClassRemapper(writer, NAMES)), 0);
        return writer.toByteArray();
    }

    /** The name below Sabot's prefix of a dotted or slashed class name; others stay as they are. */
    static String rename(String className) {
        if (className.startsWith(SPARK)) {
            String below = className.substring(SPARK.length());
            return SABOT + (below.startsWith(CLASSIC) ? API + below.substring(CLASSIC.length()) : below);
        }
        return className.startsWith(dotted(SPARK)) ? dotted(rename(className.replace('.', '/'))) : className;
    }

    private static String dotted(String internalName) {
        return internalName.replace('/', '.');
    }

    /** A text that may be the name of a class: below Sabot's prefix if there is one of that name. */
    String renameIfClass(String text) {
        String renamed = rename(text);
        return !renamed.equals(text) && exists.test(dotted(renamed)) ? renamed : text;
    }

    /** Where the class of this (dotted) name was before the rewrite; the same name if it was not below Spark's prefix. */
    static String original(String className) {
        String sabot = dotted(SABOT);
        return className.startsWith(sabot) ? dotted(SPARK) + className.substring(sabot.length()) : className;
    }

    private final class StringRewriter extends ClassVisitor {
        StringRewriter(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            Object moved = value instanceof String text ? constant(text, false) : value;
            return super.visitField(access, name, descriptor, signature, moved);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            boolean deserialiser = name.equals(DESERIALISER);
            return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitLdcInsn(Object value) {
                    super.visitLdcInsn(value instanceof String text ? constant(text, deserialiser) : value);
                }
            };
        }

        private String constant(String text, boolean deserialiser) {
            if (deserialiser) {
                // Names of classes and descriptors of methods; "test/org/apache/spark/Job" is none of Spark's.
                return text.startsWith("(") ? NAMES.mapMethodDesc(text) : rename(text);
            }
            return renameIfClass(text);
        }
    }
}
