package io.sabot.compat.api;

import io.sabot.compat.api.ClassFile.Member;
import io.sabot.compat.api.ScalaPickle.Access;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What Java programs may name of a library: its public classes and their public members, without those that Scala hides, that
 * its compiler made, or that come from the traits of Scala's own library.
 */
final class ApiSurface {
    /** Its methods are protected, and public in the bytecode of every class that logs. */
    private static final String LOGGING = "org.apache.spark.internal.Logging";

    private final ClassPath classPath;
    private final Map<String, ScalaPickle> pickles = new TreeMap<>();

    ApiSurface(ClassPath classPath) {
        this.classPath = classPath;
    }

    /**
     * Whether programs can name the class. Objects of Scala cannot be: their methods are static ones of the class beside them.
     */
    boolean isVisible(String name) {
        String nested = nested(name);
        boolean isNamed = !nested.endsWith("$")
                && !nested.contains("$$")
                && !nested.equals("package")
                && !nested.matches(".*\\$(\\d.*|mc\\w+\\$sp)");
        ClassFile file = isNamed ? classPath.find(name) : null;
        if (file == null || !file.isPublic()) {
            return false;
        }
        ScalaPickle scala = pickle(name);
        return scala == null || !scala.hidesClass(nested);
    }

    /** The members that a class itself declares, in the form of {@link Member}. */
    Set<String> declared(String name) {
        ScalaPickle scala = pickle(name);
        Set<Member> foreign = new HashSet<>();
        if (scala != null) {
            addForeign(name, foreign);
            addForeign(name + "$", foreign);
        }
        Set<String> declared = new TreeSet<>();
        for (Member member : classPath.find(name).members()) {
            Access access = scala == null ? Access.WRITTEN : access(scala, name, member);
            boolean isTrait = access != Access.WRITTEN && foreign.contains(member.ofObject());
            if (access != Access.HIDDEN && !isTrait) {
                declared.add(member.toString());
            }
        }
        return declared;
    }

    /** The members that a class has, its own and inherited ones; none when there is no such class. */
    Set<String> inherited(String name) {
        Set<String> members = new HashSet<>();
        ClassFile file = classPath.find(name);
        if (file != null) {
            file.members().forEach(member -> members.add(member.toString()));
            for (String parent : file.supers()) {
                for (String member : inherited(parent)) {
                    if (!member.startsWith("<init>")) {
                        members.add(member);
                    }
                }
            }
        }
        return members;
    }

    private static Access access(ScalaPickle scala, String name, Member member) {
        if (!member.descriptor().startsWith("(")) {
            return Access.WRITTEN;
        }
        return scala.access(nested(name), member.name(), member.parameters());
    }

    /** Members of the classes above one that are not Spark's. */
    private void addForeign(String name, Set<Member> foreign) {
        ClassFile file = classPath.find(name);
        if (file == null) {
            return;
        }
        for (String parent : file.supers()) {
            ClassFile above = classPath.find(parent);
            if (above != null && (!parent.startsWith("org.apache.spark") || parent.equals(LOGGING))) {
                above.members().forEach(member -> foreign.add(member.ofObject()));
            }
            addForeign(parent, foreign);
        }
    }

    private ScalaPickle pickle(String name) {
        int dollar = name.indexOf('$', name.lastIndexOf('.'));
        String outermost = dollar < 0 ? name : name.substring(0, dollar);
        if (!pickles.containsKey(outermost)) {
            ClassFile file = classPath.find(outermost);
            pickles.put(outermost, file == null ? null : file.pickle());
        }
        return pickles.get(outermost);
    }

    /** The name within the package. */
    private static String nested(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
