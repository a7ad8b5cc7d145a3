package io.sabot.compat.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import scala.reflect.NameTransformer;

/** What one class file says of its class and its public members. */
final class ClassFile extends ClassVisitor {
    private static final int API = Opcodes.ASM9;

    private final Set<String> supers = new LinkedHashSet<>();
    private final Set<Member> members = new LinkedHashSet<>();
    private final List<String> pickle = new ArrayList<>();
    private String name;
    private boolean isPublic;

    /** @param descriptor of a field's type with a space before it */
    record Member(String name, String descriptor, boolean isStatic) {
        int parameters() {
            return descriptor.startsWith("(") ? Type.getArgumentTypes(descriptor).length : 0;
        }

        Member ofObject() {
            return new Member(name, descriptor, false);
        }

        @Override
        public String toString() {
            return (isStatic ? "static " : "") + name + descriptor;
        }
    }

    ClassFile(byte[] bytes) {
        super(API);
        new ClassReader(bytes).accept(this, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
    }

    /** With dots, {@code $} before nested classes. */
    String name() {
        return name;
    }

    boolean isPublic() {
        return isPublic;
    }

    /** The class and interfaces that it extends. */
    Set<String> supers() {
        return supers;
    }

    /** Public ones that the source code has, as far as Java can tell. */
    Set<Member> members() {
        return members;
    }

    /** Null when this is not one of Scala's classes at top level. */
    ScalaPickle pickle() {
        return pickle.isEmpty() ? null : ScalaPickle.of(pickle);
    }

    @Override
    public void visit(
            int version, int access, String internalName, String signature, String superName, String[] interfaces) {
        name = dotted(internalName);
        isPublic = isWrittenPublic(access);
        if (superName != null) {
            supers.add(dotted(superName));
        }
        for (String one : interfaces) {
            supers.add(dotted(one));
        }
    }

    @Override
    public void visitInnerClass(String internalName, String outerName, String innerName, int access) {
        if (dotted(internalName).equals(name)) {
            isPublic = isWrittenPublic(access);
        }
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, String signature, String[] exceptions) {
        add(access, method, descriptor);
        return null;
    }

    @Override
    public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object value) {
        add(access, field, " " + descriptor);
        return null;
    }

    private void add(int access, String member, String descriptor) {
        // Operators of Scala are made of words between dollars, and as good a name as any for Java.
        boolean isMade = NameTransformer.decode(member).contains("$");
        if (isWrittenPublic(access) && !isMade && !member.equals("<clinit>")) {
            members.add(new Member(member, descriptor, (access & Opcodes.ACC_STATIC) != 0));
        }
    }

    private static boolean isWrittenPublic(int access) {
        return (access & Opcodes.ACC_PUBLIC) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        if (!descriptor.equals("Lscala/reflect/ScalaSignature;")
                && !descriptor.equals("Lscala/reflect/ScalaLongSignature;")) {
            return null;
        }
        return new AnnotationVisitor(API) {
            @Override
            public void visit(String key, Object value) {
                if (value instanceof String part) {
                    pickle.add(part);
                }
            }

            @Override
            public AnnotationVisitor visitArray(String key) {
                return this;
            }
        };
    }

    private static String dotted(String internalName) {
        return internalName.replace('/', '.');
    }
}
