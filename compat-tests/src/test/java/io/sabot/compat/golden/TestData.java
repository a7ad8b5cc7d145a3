package io.sabot.compat.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import scala.jdk.javaapi.CollectionConverters;

/** What Spark's tests artifact holds besides the golden files themselves. */
public final class TestData {

    private static final String DIRECTORY = "test-data/postgresql/";
    private static final String TPCDS_SCHEMA = "org.apache.spark.sql.TPCDSSchema";

    private TestData() {}

    /** Puts the PostgreSQL regression data where a file reader can find it; answers the directory. */
    public static Path extractTo(Path directory) {
        try {
            Files.createDirectories(directory);
            for (String file : List.of("agg.data", "onek.data", "tenk.data")) {
                try (InputStream in = TestData.class.getClassLoader().getResourceAsStream(DIRECTORY + file)) {
                    Files.copy(in, directory.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Column lists of the TPC-DS tables by table name. They stand in a trait of the artifact that nothing else there
     * exposes; its initializer hands them to a setter, which a proxy receives.
     */
    public static Map<String, String> tpcDsColumns() {
        Map<String, String> columns = new TreeMap<>();
        try {
            Class<?> trait = Class.forName(TPCDS_SCHEMA);
            Object receiver = Proxy.newProxyInstance(
                    trait.getClassLoader(), new Class<?>[] {trait}, (proxy, method, arguments) -> {
                        if (isSetterOfColumns(method)) {
                            CollectionConverters.asJava((scala.collection.Map<?, ?>) arguments[0])
                                    .forEach((table, list) -> columns.put(table.toString(), list.toString()));
                        }
                        return null;
                    });
            trait.getMethod("$init$", trait).invoke(null, receiver);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("Spark's tests artifact has no " + TPCDS_SCHEMA, failure);
        }
        return columns;
    }

    private static boolean isSetterOfColumns(Method method) {
        return method.getName().endsWith("_setter_$tableColumns_$eq");
    }
}
