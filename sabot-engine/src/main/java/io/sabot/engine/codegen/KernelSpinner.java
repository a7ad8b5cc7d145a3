package io.sabot.engine.codegen;

import static org.objectweb.asm.Opcodes.*;

import io.sabot.engine.codegen.KernelKey.Goal;
import io.sabot.engine.codegen.KernelKey.Slot;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.Storage;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Writes the class of a kernel: arrays into locals, then one counted loop that loads the arguments of a row, calls the method
 * and stores its result. The loop holds nothing else, so that HotSpot inlines the method and vectorises what it can.
 */
final class KernelSpinner {
    private static final String KERNEL = Type.getInternalName(Kernel.class);
    private static final String VECTOR = VectorCode.VECTOR;
    private static final String RUN =
            "([L" + VECTOR + ";[Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/Object;[Z[IIII)I";

    private static final int ARGUMENTS = 1;
    private static final int CONSTANTS = 2;
    private static final int TAIL = 3;
    private static final int TARGET = 4;
    private static final int NULLS = 5;
    private static final int SELECTION = 6;
    private static final int FROM = 7;
    private static final int TO = 8;
    private static final int FOUND = 9;

    private final KernelKey key;
    private final String name;
    private final List<Object> frame = new ArrayList<>();
    private final int[] slotLocal;
    private MethodVisitor code;
    private int nextLocal = FOUND + 1;
    private int tailLocal;
    private int targetLocal;
    private int counter;
    private int row;
    private int codeBytes;

    KernelSpinner(KernelKey key, String name) {
        this.key = key;
        this.name = name;
        this.slotLocal = new int[key.slots().size()];
    }

    /** Length of the loop's method, known after {@link #spin}. */
    int codeBytes() {
        return codeBytes;
    }

    byte[] spin() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(V17, ACC_FINAL | ACC_SUPER, name, null, KERNEL, null);
        writer.visitSource(key.description(), null);
        constructor(writer);
        code = writer.visitMethod(0, "run", RUN, null, null);
        code.visitCode();
        for (Object one : new Object[] {
            name,
            "[L" + VECTOR + ";",
            "[Ljava/lang/Object;",
            "java/lang/Object",
            "java/lang/Object",
            "[Z",
            "[I",
            INTEGER,
            INTEGER,
            INTEGER
        }) {
            frame.add(one);
        }
        for (int i = 0; i < slotLocal.length; i++) {
            loadSlotIntoLocals(i);
        }
        loadTail();
        loadTarget();
        loop();
        code.visitVarInsn(ILOAD, FOUND);
        code.visitInsn(IRETURN);
        Label end = new Label();
        code.visitLabel(end);
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        byte[] bytes = writer.toByteArray();
        codeBytes = end.getOffset();
        return bytes;
    }

    private static void constructor(ClassWriter writer) {
        MethodVisitor method = writer.visitMethod(0, "<init>", "()V", null, null);
        method.visitCode();
        method.visitVarInsn(ALOAD, 0);
        method.visitMethodInsn(INVOKESPECIAL, KERNEL, "<init>", "()V", false);
        method.visitInsn(RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    /** Reserves a local that lives through the loop. */
    private int local(Object verificationType, int size) {
        int local = nextLocal;
        nextLocal += size;
        frame.add(verificationType);
        return local;
    }

    private void loadSlotIntoLocals(int index) {
        Slot slot = key.slots().get(index);
        if (slot.constant()) {
            code.visitVarInsn(ALOAD, CONSTANTS);
            VectorCode.pushInt(code, index);
            code.visitInsn(AALOAD);
            VectorCode.unbox(code, slot.parameter());
            slotLocal[index] = storeNew(slot.parameter());
            return;
        }
        code.visitVarInsn(ALOAD, ARGUMENTS);
        VectorCode.pushInt(code, index);
        code.visitInsn(AALOAD);
        Storage storage = slot.storage();
        if (isBoxed(slot)) {
            slotLocal[index] = local(VECTOR, 1);
            code.visitVarInsn(ASTORE, slotLocal[index]);
            return;
        }
        String vector = VectorCode.vectorClass(storage);
        code.visitTypeInsn(CHECKCAST, vector);
        if (storage == Storage.INT128) {
            code.visitInsn(DUP);
            code.visitMethodInsn(INVOKEVIRTUAL, vector, "high", "()[J", false);
            slotLocal[index] = local("[J", 1);
            code.visitVarInsn(ASTORE, slotLocal[index]);
            code.visitMethodInsn(INVOKEVIRTUAL, vector, "low", "()[J", false);
            code.visitVarInsn(ASTORE, local("[J", 1));
        } else if (VectorCode.isPrimitive(storage)) {
            String array = VectorCode.arrayDescriptor(storage);
            code.visitMethodInsn(INVOKEVIRTUAL, vector, "values", "()" + array, false);
            slotLocal[index] = local(array, 1);
            code.visitVarInsn(ASTORE, slotLocal[index]);
        } else {
            slotLocal[index] = local(vector, 1);
            code.visitVarInsn(ASTORE, slotLocal[index]);
        }
    }

    private int storeNew(Class<?> type) {
        Type asm = Type.getType(type);
        int local = local(VectorCode.verificationType(type), asm.getSize());
        code.visitVarInsn(asm.getOpcode(ISTORE), local);
        return local;
    }

    /** The argument is read in its boxed form: it may be null, or has no primitive carrier. */
    private static boolean isBoxed(Slot slot) {
        Class<?> parameter = slot.parameter();
        return !parameter.isPrimitive()
                        && !(parameter == Int128.class
                                && (slot.storage() == Storage.INT128 || slot.storage() == Storage.LONG))
                        && !(parameter == Slice.class && slot.storage() == Storage.BYTES)
                || slot.nullable();
    }

    private void loadTail() {
        if (!key.tail()) {
            return;
        }
        Class<?>[] parameters = key.method().getParameterTypes();
        Class<?> last = parameters[parameters.length - 1];
        code.visitVarInsn(ALOAD, TAIL);
        code.visitTypeInsn(CHECKCAST, Type.getInternalName(last));
        tailLocal = storeNew(last);
    }

    private void loadTarget() {
        code.visitVarInsn(ALOAD, TARGET);
        if (key.goal() != Goal.VALUES) {
            code.visitTypeInsn(CHECKCAST, "[I");
            targetLocal = local("[I", 1);
            code.visitVarInsn(ASTORE, targetLocal);
            return;
        }
        Storage storage = key.result();
        if (storage == Storage.BYTES) {
            code.visitTypeInsn(CHECKCAST, VectorCode.SLICE_OUTPUT);
            targetLocal = local(VectorCode.SLICE_OUTPUT, 1);
            code.visitVarInsn(ASTORE, targetLocal);
            return;
        }
        String vector = VectorCode.isPrimitive(storage) || storage == Storage.INT128
                ? VectorCode.vectorClass(storage)
                : VectorCode.FLAT;
        code.visitTypeInsn(CHECKCAST, vector);
        if (storage == Storage.INT128) {
            code.visitInsn(DUP);
            code.visitMethodInsn(INVOKEVIRTUAL, vector, "high", "()[J", false);
            targetLocal = local("[J", 1);
            code.visitVarInsn(ASTORE, targetLocal);
            code.visitMethodInsn(INVOKEVIRTUAL, vector, "low", "()[J", false);
            code.visitVarInsn(ASTORE, local("[J", 1));
        } else if (VectorCode.isPrimitive(storage)) {
            String array = VectorCode.arrayDescriptor(storage);
            code.visitMethodInsn(INVOKEVIRTUAL, vector, "values", "()" + array, false);
            targetLocal = local(array, 1);
            code.visitVarInsn(ASTORE, targetLocal);
        } else {
            targetLocal = local(vector, 1);
            code.visitVarInsn(ASTORE, targetLocal);
        }
    }

    private void loop() {
        code.visitVarInsn(ILOAD, FROM);
        counter = local(INTEGER, 1);
        code.visitVarInsn(ISTORE, counter);
        row = counter;
        int scratch = nextLocal;
        Label body = new Label();
        Label next = new Label();
        Label condition = new Label();
        code.visitJumpInsn(GOTO, condition);
        code.visitLabel(body);
        visitFrame();
        if (key.selected()) {
            code.visitVarInsn(ALOAD, SELECTION);
            code.visitVarInsn(ILOAD, counter);
            code.visitInsn(IALOAD);
            row = scratch++;
            code.visitVarInsn(ISTORE, row);
        }
        if (key.nulls().skips()) {
            code.visitVarInsn(ALOAD, NULLS);
            code.visitVarInsn(ILOAD, row);
            code.visitInsn(BALOAD);
            code.visitJumpInsn(IFNE, next);
        }
        if (key.goal() == Goal.VALUES) {
            storeValue(scratch, next);
        } else {
            storePosition();
        }
        code.visitLabel(next);
        visitFrame();
        code.visitIincInsn(counter, 1);
        code.visitLabel(condition);
        visitFrame();
        code.visitVarInsn(ILOAD, counter);
        code.visitVarInsn(ILOAD, TO);
        code.visitJumpInsn(IF_ICMPLT, body);
    }

    private void visitFrame() {
        code.visitFrame(F_NEW, frame.size(), frame.toArray(), 0, new Object[0]);
    }

    private void call() {
        if (key.variadic()) {
            VectorCode.pushInt(code, slotLocal.length);
            code.visitTypeInsn(ANEWARRAY, "java/lang/Object");
        }
        for (int i = 0; i < slotLocal.length; i++) {
            if (key.variadic()) {
                code.visitInsn(DUP);
                VectorCode.pushInt(code, i);
            }
            loadArgument(i);
            if (key.variadic()) {
                code.visitInsn(AASTORE);
            }
        }
        if (key.tail()) {
            code.visitVarInsn(ALOAD, tailLocal);
        }
        Class<?> owner = key.method().getDeclaringClass();
        code.visitMethodInsn(
                INVOKESTATIC,
                Type.getInternalName(owner),
                key.method().getName(),
                Type.getMethodDescriptor(key.method()),
                owner.isInterface());
    }

    private void loadArgument(int index) {
        Slot slot = key.slots().get(index);
        Class<?> parameter = slot.parameter();
        int local = slotLocal[index];
        if (slot.constant()) {
            code.visitVarInsn(Type.getType(parameter).getOpcode(ILOAD), local);
            return;
        }
        if (isBoxed(slot)) {
            code.visitVarInsn(ALOAD, local);
            code.visitVarInsn(ILOAD, row);
            code.visitMethodInsn(INVOKEVIRTUAL, VECTOR, "get", "(I)Ljava/lang/Object;", false);
            VectorCode.unbox(code, parameter);
            return;
        }
        VectorCode.loadRow(code, slot.storage(), parameter, local, row);
    }

    private void storePosition() {
        code.visitVarInsn(ALOAD, targetLocal);
        code.visitVarInsn(ILOAD, FOUND);
        code.visitVarInsn(ILOAD, row);
        code.visitInsn(IASTORE);
        code.visitVarInsn(ILOAD, FOUND);
        call();
        if (key.goal() == Goal.FALSE_POSITIONS) {
            code.visitInsn(ICONST_1);
            code.visitInsn(IXOR);
        }
        if (key.nulls() == KernelKey.Nulls.MASK) {
            code.visitVarInsn(ALOAD, NULLS);
            code.visitVarInsn(ILOAD, row);
            code.visitInsn(BALOAD);
            code.visitInsn(ICONST_1);
            code.visitInsn(IXOR);
            code.visitInsn(IAND);
        }
        code.visitInsn(IADD);
        code.visitVarInsn(ISTORE, FOUND);
    }

    private void storeValue(int scratch, Label next) {
        Class<?> returned = key.method().getReturnType();
        call();
        Type type = Type.getType(returned);
        int value = scratch;
        code.visitVarInsn(type.getOpcode(ISTORE), value);
        if (key.nulls().produces() && !returned.isPrimitive()) {
            Label present = new Label();
            code.visitVarInsn(ALOAD, value);
            code.visitJumpInsn(IFNONNULL, present);
            code.visitVarInsn(ALOAD, NULLS);
            code.visitVarInsn(ILOAD, row);
            code.visitInsn(ICONST_1);
            code.visitInsn(BASTORE);
            code.visitIincInsn(FOUND, 1);
            code.visitJumpInsn(GOTO, next);
            code.visitLabel(present);
            List<Object> here = new ArrayList<>(frame);
            if (key.selected()) {
                here.add(INTEGER);
            }
            here.add(VectorCode.verificationType(returned));
            code.visitFrame(F_NEW, here.size(), here.toArray(), 0, new Object[0]);
        }
        VectorCode.storeRow(code, key.result(), returned, targetLocal, row, value);
    }
}
