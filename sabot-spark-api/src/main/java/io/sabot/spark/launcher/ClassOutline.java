package io.sabot.spark.launcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What a class file declares, and what the constants of its code name. Names of classes have slashes. */
final class ClassOutline extends ClassVisitor {
    // Kinds of constants: section 4.4 of the specification of the JVM.
    private static final int CLASS = 7;
    private static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;

    private static final int VISIBLE = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

    private final boolean all;
    private final List<String> parents = new ArrayList<>();
    private final Set<String> declared = new HashSet<>();
    private final Set<String> classes = new LinkedHashSet<>();
    private final Set<Member> uses = new LinkedHashSet<>();

    /** A field or method that code names. */
    record Member(String owner, String name, String descriptor) {

        /** As people write it. */
        String described() {
            String member = Type.getObjectType(owner).getClassName() + "." + name;
            if (!descriptor.startsWith("(")) {
                return "field " + member;
            }
            return "method " + member
                    + Arrays.stream(Type.getArgumentTypes(descriptor))
                            .map(Type::getClassName)
                            .collect(Collectors.joining(", ", "(", ")"));
        }
    }

    private ClassOutline(byte[] classFile, boolean all) {
        super(Opcodes.ASM9);
        this.all = all;
        ClassReader reader = new ClassReader(classFile);
        reader.accept(this, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        readConstants(reader);
    }

    static ClassOutline ofAll(byte[] classFile) {
        return new ClassOutline(classFile, true);
    }

    /** Of a class of which others can use only what is public or protected. */
    static ClassOutline ofVisible(byte[] classFile) {
        return new ClassOutline(classFile, false);
    }

    /** Classes and interfaces right above. */
    List<String> parents() {
        return parents;
    }

    boolean declares(String name, String descriptor) {
        return declared.contains(name + descriptor);
    }

    Set<String> classes() {
        return classes;
    }

    Set<Member> uses() {
        return uses;
    }

    private void readConstants(ClassReader reader) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            int kind = offset == 0 ? 0 : reader.readByte(offset - 1);
            if (kind == CLASS) {
                addClass(Type.getObjectType(reader.readUTF8(offset, buffer)));
            } else if (kind >= FIELD && kind <= INTERFACE_METHOD) {
                String owner = reader.readClass(offset, buffer);
                int nameAndType = reader.getItem(reader.readUnsignedShort(offset + 2));
                if (!owner.startsWith("[")) {
                    uses.add(new Member(
                            owner, reader.readUTF8(nameAndType, buffer), reader.readUTF8(nameAndType + 2, buffer)));
                }
            }
        }
    }

    private void addClass(Type type) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() == Type.OBJECT) {
            classes.add(element.getInternalName());
        }
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        if (superName != null) {
            parents.add(superName);
        }
        parents.addAll(List.of(interfaces));
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        declare(access, name + descriptor);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        declare(access, name + descriptor);
        return null;
    }

    private void declare(int access, String member) {
        if (all || (access & VISIBLE) != 0) {
            declared.add(member);
        }
    }
}
