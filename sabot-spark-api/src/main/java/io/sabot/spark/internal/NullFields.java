package io.sabot.spark.internal;

/** NULL where an object cannot have it, and how the places of values in objects are told. */
final class NullFields {
    private NullFields() {}

    static String root(Class<?> objectClass) {
        return "- root class: \"" + objectClass.getName() + "\"";
    }

    static String field(Class<?> fieldClass, String name, Class<?> objectClass) {
        return "- field (class: \"" + fieldClass.getName() + "\", name: \"" + name + "\")\n" + root(objectClass);
    }

    static RuntimeException topLevel() {
        return unexpected("top level Product or row object");
    }

    /** @param path of classes and fields, innermost first */
    static RuntimeException unexpected(String path) {
        return SparkErrors.runtime("NOT_NULL_ASSERT_VIOLATION", "walkedTypePath", "\n" + path + "\n");
    }
}
