package io.sabot.spark.internal;

import io.sabot.engine.config.Settings;
import io.sabot.engine.error.QueryContext;
import io.sabot.engine.object.ObjectSerializer;
import io.sabot.engine.session.ObjectJobs;
import io.sabot.engine.session.Session;
import io.sabot.spark.SparkConf;
import io.sabot.spark.SparkExecutorInfo;
import io.sabot.spark.scheduler.SparkListenerApplicationEnd;
import scala.Option;

/** The engine of one application and where it was started and stopped, to say so when it is used after its end. */
public final class Application {
    public static final String SPARK_VERSION = "4.2.0";

    private static final String KRYO = ".serializer.KryoSerializer";

    private final SparkConf conf;
    private final Session session;
    private final JobMonitor monitor = new JobMonitor();
    private final ObjectJobs objectJobs;
    private final QueryContext started;
    private volatile QueryContext stopped;
    private volatile boolean running = true;
    /** Made when first asked for: Kryo need not be on the class path. */
    private ObjectSerializer kryo;

    private Application(SparkConf conf, Session session, int mostFailures, QueryContext started) {
        this.conf = conf;
        this.session = session;
        this.objectJobs = session.objectJobs(new PairRules(serializer()), monitor, mostFailures, LocalHost::name);
        this.started = started;
    }

    public static Application start(SparkConf conf) {
        int workers = workers(conf.get("spark.master"));
        Session session = Session.create(workers, Settings.of(conf.getAllAsJavaMap()));
        return new Application(conf, session, mostFailures(conf.get("spark.master")), CallSite.here());
    }

    /** Kryo, which has to be on the class path then, if the program has chosen it. */
    private ObjectSerializer serializer() {
        return conf.get("spark.serializer", "").endsWith(KRYO) ? kryo() : new JavaObjectSerializer();
    }

    /** Kryo with the classes that the application has registered. */
    synchronized ObjectSerializer kryo() {
        if (kryo == null) {
            kryo = new KryoObjectSerializer(conf);
        }
        return kryo;
    }

    /** {@code local}, {@code local[4]}, {@code local[*]}, with or without a number of failures after a comma. */
    private static int workers(String master) {
        if (master.equals("local")) {
            return 1;
        }
        if (master.startsWith("local[") && master.endsWith("]")) {
            String text = master.substring("local[".length(), master.length() - 1);
            int comma = text.indexOf(',');
            String threads = (comma < 0 ? text : text.substring(0, comma)).trim();
            if (threads.equals("*")) {
                return Runtime.getRuntime().availableProcessors();
            }
            try {
                int workers = Integer.parseInt(threads);
                if (workers > 0) {
                    return workers;
                }
            } catch (NumberFormatException e) {
                throw unknown(master);
            }
            throw SparkErrors.plain("Asked to run locally with " + threads + " threads");
        }
        if (master.startsWith("spark://") || master.startsWith("yarn") || master.startsWith("k8s://")) {
            throw SparkErrors.notYet("the cluster " + master);
        }
        throw unknown(master);
    }

    /** In {@code local[2, 3]} the second number. */
    private static int mostFailures(String master) {
        int comma = master.indexOf(',');
        return comma < 0
                ? 1
                : Integer.parseInt(
                        master.substring(comma + 1, master.length() - 1).trim());
    }

    private static RuntimeException unknown(String master) {
        return SparkErrors.plain("Could not parse Master URL: '" + master + "'");
    }

    public Session session() {
        return session;
    }

    /** Runs the actions over RDDs. */
    public ObjectJobs objectJobs() {
        return objectJobs;
    }

    public JobMonitor monitor() {
        return monitor;
    }

    /** The process that tasks run in. */
    public SparkExecutorInfo executorInfo() {
        return new Executor(
                LocalHost.name(),
                0,
                0,
                monitor.status().runningTasks(),
                0,
                0,
                Runtime.getRuntime().maxMemory(),
                0);
    }

    private record Executor(
            String host,
            int port,
            long cacheSize,
            int numRunningTasks,
            long usedOnHeapStorageMemory,
            long usedOffHeapStorageMemory,
            long totalOnHeapStorageMemory,
            long totalOffHeapStorageMemory)
            implements SparkExecutorInfo {}

    public int workers() {
        return session.workers();
    }

    public boolean isStopped() {
        return !running;
    }

    public void stop() {
        if (running) {
            running = false;
            stopped = CallSite.here();
            objectJobs.close();
            session.close();
            monitor.listeners().post(() -> new SparkListenerApplicationEnd(System.currentTimeMillis(), Option.empty()));
            monitor.listeners().stop();
        }
    }

    public void assertRunning() {
        if (!running) {
            throw new IllegalStateException("Cannot call methods on a stopped SparkContext.\n"
                    + "This stopped SparkContext was created at:\n\n" + place(started)
                    + "\n\nAnd it was stopped at:\n\n" + place(stopped)
                    + "\n\nThe currently active SparkContext was created at:\n\n(No active SparkContext.)\n         ");
        }
    }

    private static String place(QueryContext context) {
        return context == null ? "" : context.fragment() + "\n" + context.callSite();
    }
}
