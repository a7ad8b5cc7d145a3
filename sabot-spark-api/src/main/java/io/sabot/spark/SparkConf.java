package io.sabot.spark;

import io.sabot.spark.internal.ScalaCollections;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import scala.Function1;
import scala.Option;
import scala.Tuple2;
import scala.collection.immutable.Seq;

/** Settings of an application, as texts by key; those of the JVM's system properties that begin with {@code spark.} first. */
public class SparkConf implements ReadOnlySparkConf, Cloneable, Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, String> settings = new LinkedHashMap<>();

    public SparkConf() {
        this(true);
    }

    public SparkConf(boolean loadDefaults) {
        if (loadDefaults) {
            Properties properties = System.getProperties();
            for (String key : properties.stringPropertyNames()) {
                if (key.startsWith("spark.")) {
                    settings.put(key, properties.getProperty(key));
                }
            }
        }
    }

    public SparkConf set(String key, String value) {
        if (key == null) {
            throw new NullPointerException("null key");
        }
        if (value == null) {
            throw new NullPointerException("null value for " + key);
        }
        settings.put(key, value);
        return this;
    }

    public SparkConf setMaster(String master) {
        return set("spark.master", master);
    }

    public SparkConf setAppName(String name) {
        return set("spark.app.name", name);
    }

    public SparkConf setJars(String[] jars) {
        return set("spark.jars", String.join(",", jars));
    }

    public SparkConf setJars(Seq<String> jars) {
        return set("spark.jars", String.join(",", ScalaCollections.list(jars)));
    }

    public SparkConf setSparkHome(String home) {
        return set("spark.home", home);
    }

    public SparkConf setExecutorEnv(String variable, String value) {
        return set("spark.executorEnv." + variable, value);
    }

    public SparkConf setExecutorEnv(Tuple2<String, String>[] variables) {
        for (Tuple2<String, String> variable : variables) {
            setExecutorEnv(variable._1(), variable._2());
        }
        return this;
    }

    public SparkConf setExecutorEnv(Seq<Tuple2<String, String>> variables) {
        ScalaCollections.list(variables).forEach(variable -> setExecutorEnv(variable._1(), variable._2()));
        return this;
    }

    public Seq<Tuple2<String, String>> getExecutorEnv() {
        return ScalaCollections.seq(Arrays.asList(getAllWithPrefix("spark.executorEnv.")));
    }

    public SparkConf setAll(scala.collection.Iterable<Tuple2<String, String>> values) {
        ScalaCollections.iterable(values).forEach(value -> set(value._1(), value._2()));
        return this;
    }

    public SparkConf setIfMissing(String key, String value) {
        return contains(key) ? this : set(key, value);
    }

    /** All objects travel inside one process; the classes are noted and not used. */
    public SparkConf registerKryoClasses(Class<?>[] classes) {
        StringBuilder names = new StringBuilder(get("spark.kryo.classesToRegister", ""));
        for (Class<?> registered : classes) {
            names.append(names.length() == 0 ? "" : ",").append(registered.getName());
        }
        return set("spark.kryo.classesToRegister", names.toString());
    }

    public SparkConf remove(String key) {
        settings.remove(key);
        return this;
    }

    @Override
    public boolean contains(String key) {
        return settings.containsKey(key);
    }

    @Override
    public Option<String> getOption(String key) {
        return Option.apply(settings.get(key));
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Tuple2<String, String>[] getAll() {
        List<Tuple2<String, String>> all = new ArrayList<>();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            all.add(new Tuple2<>(setting.getKey(), setting.getValue()));
        }
        return all.toArray(new Tuple2[0]);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public Tuple2<String, String>[] getAllWithPrefix(String prefix) {
        List<Tuple2<String, String>> all = new ArrayList<>();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            if (setting.getKey().startsWith(prefix)) {
                all.add(new Tuple2<>(setting.getKey().substring(prefix.length()), setting.getValue()));
            }
        }
        return all.toArray(new Tuple2[0]);
    }

    /** @param f makes a key of the rest of the name */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public <K> Tuple2<K, String>[] getAllWithPrefix(String prefix, Function1<String, K> f) {
        List<Tuple2<K, String>> all = new ArrayList<>();
        for (Tuple2<String, String> setting : getAllWithPrefix(prefix)) {
            all.add(new Tuple2<>(f.apply(setting._1()), setting._2()));
        }
        return all.toArray(new Tuple2[0]);
    }

    public String getAppId() {
        return get("spark.app.id");
    }

    /** One line for each setting, sorted. */
    public String toDebugString() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> setting : new TreeMap<>(settings).entrySet()) {
            text.append(text.length() == 0 ? "" : "\n")
                    .append(setting.getKey())
                    .append('=')
                    .append(setting.getValue());
        }
        return text.toString();
    }

    @Override
    public SparkConf clone() {
        SparkConf copy = new SparkConf(false);
        copy.settings.putAll(settings);
        return copy;
    }
}
