package io.sabot.spark;

import io.sabot.engine.config.ByteSizes;
import io.sabot.engine.config.TimeSpans;
import io.sabot.spark.internal.ScalaCollections;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import scala.Option;
import scala.Tuple2;
import scala.collection.immutable.Seq;

/** Settings of an application, as texts by key; those of the JVM's system properties that begin with {@code spark.} first. */
public class SparkConf implements Cloneable, Serializable {
    private static final int KIBI = 10;

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

    public boolean contains(String key) {
        return settings.containsKey(key);
    }

    /** @throws NoSuchElementException when it is not set */
    public String get(String key) {
        String value = settings.get(key);
        if (value == null) {
            throw new NoSuchElementException(key);
        }
        return value;
    }

    public String get(String key, String defaultValue) {
        return settings.getOrDefault(key, defaultValue);
    }

    public Option<String> getOption(String key) {
        return Option.apply(settings.get(key));
    }

    public int getInt(String key, int defaultValue) {
        String value = settings.get(key);
        return value == null ? defaultValue : Integer.parseInt(value);
    }

    public long getLong(String key, long defaultValue) {
        String value = settings.get(key);
        return value == null ? defaultValue : Long.parseLong(value);
    }

    public double getDouble(String key, double defaultValue) {
        String value = settings.get(key);
        return value == null ? defaultValue : Double.parseDouble(value);
    }

    public boolean getBoolean(String key, boolean defaultValue) {
        String value = settings.get(key);
        if (value == null) {
            return defaultValue;
        }
        String trimmed = value.trim();
        if (trimmed.equalsIgnoreCase("true") || trimmed.equalsIgnoreCase("false")) {
            return trimmed.equalsIgnoreCase("true");
        }
        throw new IllegalArgumentException("For input string: \"" + value + "\"");
    }

    /** Numbers without a unit are of the unit asked for, in all methods of this kind; the result is rounded down. */
    public long getSizeAsBytes(String key) {
        return size(key, get(key), "b", 0);
    }

    public long getSizeAsBytes(String key, String defaultValue) {
        return size(key, get(key, defaultValue), "b", 0);
    }

    public long getSizeAsBytes(String key, long defaultValue) {
        return getSizeAsBytes(key, defaultValue + "B");
    }

    public long getSizeAsKb(String key) {
        return size(key, get(key), "k", KIBI);
    }

    public long getSizeAsKb(String key, String defaultValue) {
        return size(key, get(key, defaultValue), "k", KIBI);
    }

    public long getSizeAsMb(String key) {
        return size(key, get(key), "m", 2 * KIBI);
    }

    public long getSizeAsMb(String key, String defaultValue) {
        return size(key, get(key, defaultValue), "m", 2 * KIBI);
    }

    public long getSizeAsGb(String key) {
        return size(key, get(key), "g", 3 * KIBI);
    }

    public long getSizeAsGb(String key, String defaultValue) {
        return size(key, get(key, defaultValue), "g", 3 * KIBI);
    }

    private static long size(String key, String text, String unit, int bits) {
        try {
            return ByteSizes.parse(text, unit) >> bits;
        } catch (NumberFormatException e) {
            throw illegal(key, e);
        }
    }

    public long getTimeAsMs(String key) {
        return time(key, get(key), TimeUnit.MILLISECONDS);
    }

    public long getTimeAsMs(String key, String defaultValue) {
        return time(key, get(key, defaultValue), TimeUnit.MILLISECONDS);
    }

    public long getTimeAsSeconds(String key) {
        return time(key, get(key), TimeUnit.SECONDS);
    }

    public long getTimeAsSeconds(String key, String defaultValue) {
        return time(key, get(key, defaultValue), TimeUnit.SECONDS);
    }

    private static long time(String key, String text, TimeUnit unit) {
        try {
            return TimeSpans.parse(text, unit);
        } catch (NumberFormatException e) {
            throw illegal(key, e);
        }
    }

    private static NumberFormatException illegal(String key, NumberFormatException reason) {
        NumberFormatException named =
                new NumberFormatException("Illegal value for config key " + key + ": " + reason.getMessage());
        named.initCause(reason);
        return named;
    }

    public Map<String, String> getAllAsJavaMap() {
        return new LinkedHashMap<>(settings);
    }

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
