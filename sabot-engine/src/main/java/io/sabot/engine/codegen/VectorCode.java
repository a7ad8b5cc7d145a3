package io.sabot.engine.codegen;

import static org.objectweb.asm.Opcodes.*;

import io.sabot.engine.batch.BooleanVector;
import io.sabot.engine.batch.ByteVector;
import io.sabot.engine.batch.BytesVector;
import io.sabot.engine.batch.DoubleVector;
import io.sabot.engine.batch.FlatVector;
import io.sabot.engine.batch.FloatVector;
import io.sabot.engine.batch.Int128Vector;
import io.sabot.engine.batch.IntVector;
import io.sabot.engine.batch.LongVector;
import io.sabot.engine.batch.ShortVector;
import io.sabot.engine.batch.Vector;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.type.Int128;
import io.sabot.engine.type.Slice;
import io.sabot.engine.type.Storage;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** The bytecode that reads a row of a vector, and that writes one. */
final class VectorCode {
    static final String VECTOR = Type.getInternalName(Vector.class);
    static final String FLAT = Type.getInternalName(FlatVector.class);
    static final String SLICE_OUTPUT = Type.getInternalName(SliceOutput.class);
    private static final String INT128 = Type.getInternalName(Int128.class);
    private static final String SLICE = Type.getInternalName(Slice.class);
    private static final String BYTES = Type.getInternalName(BytesVector.class);
    private static final String SELF = Type.getInternalName(VectorCode.class);

    private VectorCode() {}

    static boolean isPrimitive(Storage storage) {
        return switch (storage) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> true;
            default -> false;
        };
    }

    /** Internal name of the class that holds a storage, of those whose arrays a kernel touches. */
    static String vectorClass(Storage storage) {
        return Type.getInternalName(
                switch (storage) {
                    case BOOLEAN -> BooleanVector.class;
                    case BYTE -> ByteVector.class;
                    case SHORT -> ShortVector.class;
                    case INT -> IntVector.class;
                    case LONG -> LongVector.class;
                    case FLOAT -> FloatVector.class;
                    case DOUBLE -> DoubleVector.class;
                    case INT128 -> Int128Vector.class;
                    case BYTES -> BytesVector.class;
                    default -> throw QueryException.internal("no arrays of " + storage);
                });
    }

    static String arrayDescriptor(Storage storage) {
        return switch (storage) {
            case BOOLEAN -> "[Z";
            case BYTE -> "[B";
            case SHORT -> "[S";
            case INT -> "[I";
            case LONG -> "[J";
            case FLOAT -> "[F";
            case DOUBLE -> "[D";
            default -> throw QueryException.internal("no array of " + storage);
        };
    }

    static Object verificationType(Class<?> type) {
        if (!type.isPrimitive()) {
            return type.isArray() ? Type.getDescriptor(type) : Type.getInternalName(type);
        }
        if (type == long.class) {
            return LONG;
        }
        if (type == double.class) {
            return DOUBLE;
        }
        return type == float.class ? FLOAT : INTEGER;
    }

    static void pushInt(MethodVisitor code, int value) {
        if (value <= 5) {
            code.visitInsn(ICONST_0 + value);
        } else {
            code.visitIntInsn(SIPUSH, value);
        }
    }

    /** An object on the stack becomes a value of the class. */
    static void unbox(MethodVisitor code, Class<?> wanted) {
        if (wanted == Object.class) {
            return;
        }
        if (wanted == Int128.class) {
            code.visitMethodInsn(INVOKESTATIC, SELF, "wide", "(Ljava/lang/Object;)L" + INT128 + ";", false);
            return;
        }
        if (!wanted.isPrimitive()) {
            code.visitTypeInsn(CHECKCAST, Type.getInternalName(wanted));
            return;
        }
        String box = box(wanted);
        code.visitTypeInsn(CHECKCAST, box);
        unboxChecked(code, box, wanted);
    }

    /** A decimal in either of its boxed forms, or null. */
    static Int128 wide(Object value) {
        return value instanceof Long narrow ? Int128.of(narrow) : (Int128) value;
    }

    private static void unboxChecked(MethodVisitor code, String box, Class<?> primitive) {
        code.visitMethodInsn(
                INVOKEVIRTUAL, box, primitive.getName() + "Value", "()" + Type.getDescriptor(primitive), false);
    }

    private static String box(Class<?> primitive) {
        if (primitive == int.class) {
            return "java/lang/Integer";
        }
        String name = primitive.getName();
        return "java/lang/" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** Pushes a row that is not NULL from the arrays in {@code local} and, for 128 bits, the next one. */
    static void loadRow(MethodVisitor code, Storage storage, Class<?> parameter, int local, int row) {
        if (storage == Storage.BYTES) {
            code.visitVarInsn(ALOAD, local);
            code.visitVarInsn(ILOAD, row);
            code.visitMethodInsn(INVOKEVIRTUAL, BYTES, "slice", "(I)L" + SLICE + ";", false);
            return;
        }
        if (storage == Storage.INT128) {
            code.visitTypeInsn(NEW, INT128);
            code.visitInsn(DUP);
            loadElement(code, LALOAD, local, row);
            loadElement(code, LALOAD, local + 1, row);
            code.visitMethodInsn(INVOKESPECIAL, INT128, "<init>", "(JJ)V", false);
            return;
        }
        loadElement(
                code, Type.getType(arrayDescriptor(storage)).getElementType().getOpcode(IALOAD), local, row);
        if (parameter == Int128.class) {
            code.visitMethodInsn(INVOKESTATIC, INT128, "of", "(J)L" + INT128 + ";", false);
        }
    }

    private static void loadElement(MethodVisitor code, int opcode, int local, int row) {
        code.visitVarInsn(ALOAD, local);
        code.visitVarInsn(ILOAD, row);
        code.visitInsn(opcode);
    }

    /** Stores the method's result, which is not null and lies in local {@code value}. */
    static void storeRow(MethodVisitor code, Storage storage, Class<?> returned, int target, int row, int value) {
        if (storage == Storage.INT128) {
            storeWide(code, returned, target, row, value);
            return;
        }
        if (isPrimitive(storage)) {
            code.visitVarInsn(ALOAD, target);
            code.visitVarInsn(ILOAD, row);
            Type element = Type.getType(arrayDescriptor(storage)).getElementType();
            code.visitVarInsn(Type.getType(returned).getOpcode(ILOAD), value);
            if (returned == Int128.class) {
                code.visitMethodInsn(INVOKEVIRTUAL, INT128, "low", "()J", false);
            } else if (!returned.isPrimitive()) {
                Class<?> primitive = primitive(element);
                if (returned == Object.class) {
                    code.visitTypeInsn(CHECKCAST, box(primitive));
                }
                unboxChecked(code, box(primitive), primitive);
            }
            code.visitInsn(element.getOpcode(IASTORE));
            return;
        }
        code.visitVarInsn(ALOAD, target);
        code.visitVarInsn(ILOAD, row);
        code.visitVarInsn(ALOAD, value);
        if (storage == Storage.BYTES) {
            if (returned == Object.class) {
                code.visitTypeInsn(CHECKCAST, SLICE);
            }
            code.visitMethodInsn(INVOKEVIRTUAL, SLICE_OUTPUT, "put", "(IL" + SLICE + ";)V", false);
        } else {
            code.visitMethodInsn(INVOKEVIRTUAL, FLAT, "set", "(ILjava/lang/Object;)V", false);
        }
    }

    private static void storeWide(MethodVisitor code, Class<?> returned, int target, int row, int value) {
        code.visitVarInsn(Type.getType(returned).getOpcode(ILOAD), value);
        if (returned == long.class) {
            code.visitMethodInsn(INVOKESTATIC, INT128, "of", "(J)L" + INT128 + ";", false);
        } else if (returned != Int128.class) {
            unbox(code, Int128.class);
        }
        int wide = value + 2;
        code.visitVarInsn(ASTORE, wide);
        storeHalf(code, "high", target, row, wide);
        storeHalf(code, "low", target + 1, row, wide);
    }

    private static void storeHalf(MethodVisitor code, String half, int target, int row, int wide) {
        code.visitVarInsn(ALOAD, target);
        code.visitVarInsn(ILOAD, row);
        code.visitVarInsn(ALOAD, wide);
        code.visitMethodInsn(INVOKEVIRTUAL, INT128, half, "()J", false);
        code.visitInsn(LASTORE);
    }

    private static Class<?> primitive(Type element) {
        return switch (element.getSort()) {
            case Type.BOOLEAN -> boolean.class;
            case Type.BYTE -> byte.class;
            case Type.SHORT -> short.class;
            case Type.INT -> int.class;
            case Type.LONG -> long.class;
            case Type.FLOAT -> float.class;
            default -> double.class;
        };
    }
}
