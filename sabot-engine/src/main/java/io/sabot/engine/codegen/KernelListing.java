package io.sabot.engine.codegen;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceClassVisitor;

/** Dumped kernels as text: name, what it computes, sizes of its methods, and its bytecode. */
public final class KernelListing {
    private static final String SUFFIX = ".class";

    private KernelListing() {}

    /** @param folder as in the setting {@code sabot.codegen.dump} */
    public static String of(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
            StringBuilder text = new StringBuilder("Found " + files.size() + " kernels.\n");
            for (int i = 0; i < files.size(); i++) {
                String name = files.get(i).getFileName().toString().replace(SUFFIX, "");
                byte[] bytes = Files.readAllBytes(files.get(i));
                text.append("== Kernel " + (i + 1) + " / " + files.size() + ": " + name + " ==\n");
                text.append(kernel(bytes)).append('\n');
            }
            return text.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String kernel(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        Facts facts = new Facts();
        reader.accept(facts, 0);
        StringWriter listing = new StringWriter();
        reader.accept(new TraceClassVisitor(null, new Textifier(), new PrintWriter(listing)), ClassReader.SKIP_DEBUG);
        return "Computes: " + facts.source + "\nBytes of code: " + String.join(", ", facts.sizes()) + "\n" + listing;
    }

    /** Writes the class anew to learn how long its methods are. */
    private static final class Facts extends ClassVisitor {
        private final List<String> names = new ArrayList<>();
        private final List<Label> ends = new ArrayList<>();
        private String source;

        Facts() {
            super(Opcodes.ASM9, new ClassWriter(0));
        }

        List<String> sizes() {
            ((ClassWriter) cv).toByteArray();
            List<String> sizes = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                sizes.add(names.get(i) + " " + ends.get(i).getOffset());
            }
            return sizes;
        }

        @Override
        public void visitSource(String description, String debug) {
            source = description;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            names.add(name);
            MethodVisitor writer = super.visitMethod(access, name, descriptor, signature, exceptions);
            return new MethodVisitor(Opcodes.ASM9, writer) {
                @Override
                public void visitMaxs(int stack, int locals) {
                    Label end = new Label();
                    visitLabel(end);
                    ends.add(end);
                    super.visitMaxs(stack, locals);
                }
            };
        }
    }
}
