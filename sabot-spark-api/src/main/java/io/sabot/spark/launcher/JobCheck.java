package io.sabot.spark.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a job uses and Sabot lacks: found before it runs, in the constants of its classes. Looked at are the classes that the main
 * class names, those that these name, and so on; what lies in its jars and is named nowhere does not count.
 */
final class JobCheck {
    private static final String SABOT = "io/sabot/spark/";

    private final JobClassLoader job;
    private final Map<String, ClassOutline> outlines = new HashMap<>();
    /** What is missing, under the name it has in Spark, to the job's class that names it. */
    private final Map<String, String> missing = new TreeMap<>();

    private JobCheck(JobClassLoader job) {
        this.job = job;
    }

    /** @return each class or member, as Spark calls it, with the first of the job's classes that uses it */
    static Map<String, String> missing(JobClassLoader job, String mainClass) throws IOException {
        JobCheck check = new JobCheck(job);
        check.from(mainClass.replace('.', '/'));
        return check.missing;
    }

    private void from(String mainClass) throws IOException {
        Deque<String> open = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        open.add(mainClass);
        seen.add(mainClass);
        while (!open.isEmpty()) {
            String name = open.remove();
            byte[] classFile = job.classFile(name.replace('/', '.'));
            if (classFile == null) {
                continue;
            }
            ClassOutline outline = ClassOutline.ofAll(classFile);
            outlines.put(name, outline);
            for (String used : outline.classes()) {
                if (seen.add(used)) {
                    open.add(used);
                }
                check(used, name);
            }
            for (ClassOutline.Member member : outline.uses()) {
                check(member, name);
            }
        }
    }

    private void check(String used, String user) throws IOException {
        if (used.startsWith(SABOT) && outline(used) == null) {
            missing.putIfAbsent("class " + original(used), user);
        }
    }

    private void check(ClassOutline.Member member, String user) throws IOException {
        if (has(member.owner(), member, new HashSet<>()) == Answer.NO) {
            missing.putIfAbsent(text(member), user);
        }
    }

    private enum Answer {
        YES,
        /** And some class on the way is one of Sabot's. */
        NO,
        /** A class on the way is not there, or none of them is Sabot's. */
        UNKNOWN
    }

    private Answer has(String owner, ClassOutline.Member member, Set<String> seen) throws IOException {
        ClassOutline outline = outline(owner);
        if (outline == null) {
            return Answer.UNKNOWN;
        }
        if (outline.declares(member.name(), member.descriptor())) {
            return Answer.YES;
        }
        Answer answer = owner.startsWith(SABOT) ? Answer.NO : Answer.UNKNOWN;
        if (member.name().equals("<init>")) {
            return answer;
        }
        boolean isOpen = false;
        for (String parent : outline.parents()) {
            if (seen.add(parent)) {
                Answer above = has(parent, member, seen);
                if (above == Answer.YES) {
                    return above;
                }
                answer = above == Answer.NO ? above : answer;
                isOpen |= outline(parent) == null;
            }
        }
        return isOpen ? Answer.UNKNOWN : answer;
    }

    private ClassOutline outline(String name) throws IOException {
        if (!outlines.containsKey(name)) {
            byte[] classFile = job.classFile(name.replace('/', '.'));
            outlines.put(name, classFile == null ? outlineOfParent(name) : ClassOutline.ofAll(classFile));
        }
        return outlines.get(name);
    }

    private ClassOutline outlineOfParent(String name) throws IOException {
        try (InputStream in = job.getParent().getResourceAsStream(name + ".class")) {
            return in == null ? null : ClassOutline.ofVisible(in.readAllBytes());
        }
    }

    private static String original(String internalName) {
        return PrefixRewriter.original(internalName.replace('/', '.'));
    }

    private static String text(ClassOutline.Member member) {
        return member.described().replace(SABOT.replace('/', '.'), original(SABOT));
    }
}
