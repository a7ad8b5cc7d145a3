package io.sabot.spark.internal;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.twitter.chill.EmptyScalaKryoInstantiator;
import com.twitter.chill.ScalaTupleSerialization;
import io.sabot.engine.object.ObjectSerializer;
import io.sabot.spark.SparkConf;
import io.sabot.spark.SparkException;
import io.sabot.spark.serializer.KryoRegistrator;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import scala.Tuple1;
import scala.Tuple2;
import scala.Tuple3;
import scala.Tuple4;

/** Kryo with the classes that the program has registered. Source: Spark's {@code KryoSerializer}. */
final class KryoObjectSerializer implements ObjectSerializer, Serializable {
    private static final long serialVersionUID = 1L;

    /** What Spark's own classes bring with them. */
    private static final List<Class<?>> KNOWN = List.of(
            Tuple1[].class,
            Tuple2[].class,
            Tuple3[].class,
            Tuple4[].class,
            Object[].class,
            String[].class,
            byte[].class,
            byte[][].class,
            short[].class,
            int[].class,
            long[].class,
            float[].class,
            double[].class,
            boolean[].class,
            char[].class);

    private final SparkConf conf;
    private final boolean references;
    private final boolean registrationRequired;
    private final List<String> classes;
    private final List<String> registrators;
    /** Those not in use: one is for one thread at a time, and dear to make. */
    private final transient Deque<Kryo> idle = new ConcurrentLinkedDeque<>();

    KryoObjectSerializer(SparkConf conf) {
        this.conf = conf;
        references = conf.getBoolean("spark.kryo.referenceTracking", true);
        registrationRequired = conf.getBoolean("spark.kryo.registrationRequired", false);
        classes = names(conf, "spark.kryo.classesToRegister");
        registrators = names(conf, "spark.kryo.registrator");
    }

    private static List<String> names(SparkConf conf, String key) {
        return Arrays.stream(conf.get(key, "").split(","))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Object readResolve() {
        return new KryoObjectSerializer(conf);
    }

    private Kryo borrowed() {
        Kryo kryo = idle.poll();
        return kryo == null ? newKryo() : kryo;
    }

    /** @param kryo null when it was given back before: streams may be closed twice */
    private void giveBack(Kryo kryo) {
        if (kryo != null) {
            idle.push(kryo);
        }
    }

    private Kryo newKryo() {
        Kryo kryo = new EmptyScalaKryoInstantiator().newKryo();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        kryo.setRegistrationRequired(registrationRequired);
        kryo.setReferences(references);
        KNOWN.forEach(kryo::register);
        try {
            for (String name : classes) {
                kryo.register(Class.forName(name, true, loader));
            }
            for (String name : registrators) {
                Object registrator =
                        Class.forName(name, true, loader).getConstructor().newInstance();
                ((KryoRegistrator) registrator).registerClasses(kryo);
            }
        } catch (ReflectiveOperationException | RuntimeException failure) {
            throw SparkErrors.sneaky(
                    new SparkException("FAILED_REGISTER_CLASS_WITH_KRYO", ScalaCollections.map(Map.of()), failure));
        }
        // All of Scala's registrations would look into the JVM's own collections, which needs flags of the JVM.
        ScalaTupleSerialization.register().apply(kryo);
        kryo.setClassLoader(loader);
        return kryo;
    }

    @Override
    public Writer writer(OutputStream bytes) {
        Output output = new Output(bytes);
        return new Writer() {
            private Kryo kryo = borrowed();

            @Override
            public void write(Object object) {
                kryo.writeClassAndObject(output, object);
            }

            @Override
            public void close() {
                giveBack(kryo);
                kryo = null;
                output.close();
            }
        };
    }

    @Override
    public Reader reader(InputStream bytes) {
        Input input = new Input(bytes);
        return new Reader() {
            private Kryo kryo = borrowed();

            @Override
            public Object read() throws IOException {
                try {
                    return kryo.readClassAndObject(input);
                } catch (KryoException failure) {
                    if (String.valueOf(failure.getMessage())
                            .toLowerCase(Locale.ROOT)
                            .contains("buffer underflow")) {
                        throw new EOFException();
                    }
                    throw failure;
                }
            }

            @Override
            public void close() {
                giveBack(kryo);
                kryo = null;
                input.close();
            }
        };
    }
}
