package io.sabot.engine.session;

import io.sabot.engine.catalog.Catalog;
import io.sabot.engine.config.Settings;
import io.sabot.engine.config.UnheededSettings;
import io.sabot.engine.connector.file.FilePaths;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.expr.Attribute;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.object.JobEvents;
import io.sabot.engine.object.ObjectRules;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.run.QueryHandle;
import io.sabot.engine.sql.ParameterValues;
import io.sabot.engine.sql.Query;
import io.sabot.engine.sql.Statement;
import io.sabot.engine.type.StructType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A session: settings, names, and the way from a query to rows. Thread-safe. Sessions made by {@link #newSession} share
 * worker threads, memory and global views, not settings nor temporary views.
 */
public final class Session implements AutoCloseable {
    /** Of SLF4J: which of its own messages it prints. */
    private static final String LOGGING_REPORTS = "slf4j.internal.verbosity";

    static final String ALL_JOBS = "as part of cancellation of all jobs";

    private final String id = UUID.randomUUID().toString();
    private final Engine engine;
    private final Catalog catalog;
    private final Observers observers = new Observers();
    private final QueryTags tags = new QueryTags(true);
    private final Actions actions = new Actions();
    private volatile Settings settings;

    Session(Engine engine, Settings settings) {
        check(Settings.DEFAULTS, settings);
        this.engine = engine;
        this.catalog = new Catalog(engine.catalog());
        this.settings = settings;
    }

    /** A session of a new engine with that many worker threads. */
    public static Session create(int workers, Settings settings) {
        if (System.getProperty(LOGGING_REPORTS) == null) {
            // A program without a logging library wants no logs, and none of the lines that say so.
            System.setProperty(LOGGING_REPORTS, "ERROR");
        }
        return new Session(new Engine(workers, settings), settings);
    }

    /** Another session of the same engine with the same settings as this one had at creation. */
    public Session newSession() {
        return new Session(engine, settings);
    }

    public Settings settings() {
        return settings;
    }

    /** @throws io.sabot.engine.error.QueryException for a new value of a setting that Sabot does not follow */
    public void setSettings(Settings newSettings) {
        check(settings, newSettings);
        this.settings = newSettings;
    }

    private static void check(Settings before, Settings after) {
        after.explicit().forEach((key, value) -> {
            if (!value.equals(before.text(key)) && UnheededSettings.refuses(key, value)) {
                throw QueryException.unsupported("The setting \"" + key + "\" with the value '" + value + "'");
            }
        });
    }

    /**
     * What runs the actions over collections of objects; one for an application.
     *
     * @param mostFailures after how many failures of one task a job fails
     */
    public ObjectJobs objectJobs(ObjectRules rules, JobEvents events, int mostFailures, Supplier<String> hostName) {
        return new ObjectJobs(this, engine, rules, events, mostFailures, hostName);
    }

    String id() {
        return id;
    }

    public Catalog catalog() {
        return catalog;
    }

    /** Tags of the queries that the calling thread starts in this session. */
    public QueryTags tags() {
        return tags;
    }

    /** Tags of the queries that the calling thread starts in any session of the engine. */
    public QueryTags jobTags() {
        return engine.jobTags();
    }

    public Actions actions() {
        return actions;
    }

    /** Bytes that queries and what is kept may take together. */
    public long memoryLimit() {
        return engine.memory().limit();
    }

    public long memoryFree() {
        return engine.memory().free();
    }

    public int workers() {
        return engine.workers();
    }

    /** Binds one operation of a data frame, or a whole tree of them; its leaves are {@link Query.Planned}. */
    public LogicalPlan bind(Query query) {
        return engine.binder(this, ParameterValues.NONE).bind(query);
    }

    /** A column of a plan by its name, for {@code df.col} and the like. */
    public Expr resolveColumn(LogicalPlan plan, String name) {
        return engine.binder(this, ParameterValues.NONE).resolveColumn(plan, name);
    }

    /**
     * Runs a statement. A query is bound and returned unrun; a command runs at once and its rows are returned as a plan.
     *
     * @param named values of {@code :name} parameters
     * @param positional values of {@code ?} parameters
     */
    public LogicalPlan sql(String text, Map<String, Expr> named, List<Expr> positional) {
        return new Commands(engine, this).run(text, new ParameterValues(named, positional));
    }

    /** As {@link #sql}, of a statement that is a tree already; its queries may be {@link Query.Planned}. */
    public LogicalPlan run(Statement statement) {
        return new Commands(engine, this).runAndTell(statement, ParameterValues.NONE);
    }

    /**
     * The rows of a plan as columns; runs the plan.
     *
     * @param index a column of the plan, of atomic type, whose values name the new columns; null when there are no columns
     */
    public LogicalPlan transpose(LogicalPlan plan, Attribute index) {
        return new Transposition(this, plan, index).plan();
    }

    /** An expression as text, e.g. for {@code expr("a + 1")}. */
    public Expr parseExpression(String text) {
        return engine.parser(this, ParameterValues.NONE).parseExpression(text);
    }

    /**
     * Asks for the metrics of an observed plan. They come once, at the end of the first query that contains it: boxed values
     * in the form of {@link io.sabot.engine.type.Storage}, or null when the query failed or did not need that part of its plan.
     */
    public void observe(LogicalPlan.Observe plan, Consumer<Object[]> observer) {
        observers.add(plan.id(), observer);
    }

    Observers observers() {
        return observers;
    }

    /** Runs a query. */
    public QueryResult execute(LogicalPlan plan) {
        return engine.execute(plan, this);
    }

    /**
     * The rows of a query in partitions, for nodes over them.
     *
     * @param groups for rows that are sorted by a key: groups stay within a partition; null for the partitions that the query has
     */
    public QueryRows queryRows(LogicalPlan plan, GroupEnds groups) {
        return new QueryRows(engine, this, plan, groups);
    }

    /** How many partitions a query's rows are in; -1 when that is known only when it has run. */
    public int partitions(LogicalPlan plan) {
        return NaturalPartitions.count(plan, workers());
    }

    /**
     * A relation over files.
     *
     * @param format {@code parquet}, {@code csv}, {@code json}, {@code text}
     * @param schema null to infer
     */
    public LogicalPlan read(String format, StructType schema, Map<String, String> options, List<String> paths) {
        return new Files(engine, this).read(format, schema, options, paths);
    }

    /**
     * A relation over strings, the first column of a query.
     *
     * @param format {@code json} or {@code csv}
     * @param schema null to infer
     */
    public LogicalPlan readTexts(String format, StructType schema, Map<String, String> options, LogicalPlan texts) {
        return new Files(engine, this).readTexts(format, schema, options, texts);
    }

    /**
     * Runs a query and writes its rows.
     *
     * @param mode {@code append}, {@code overwrite}, {@code error}, {@code ignore}
     */
    public void write(
            LogicalPlan plan,
            String format,
            String mode,
            Map<String, String> options,
            List<String> partitionBy,
            String path) {
        actions.command(() -> {
            new Files(engine, this).write(plan, format, mode, options, partitionBy, path);
            return plan;
        });
    }

    /** Bytes that running queries, open results and cached rows of the application hold. */
    public long memoryUsed() {
        return engine.memory().used();
    }

    /** Marks the plan for caching: the first run keeps the rows, later plans that contain it read them. */
    public void cache(LogicalPlan plan) {
        cache(plan, StorageLevel.MEMORY_AND_DISK);
    }

    public void cache(LogicalPlan plan, StorageLevel level) {
        engine.cache().add(plan, level);
    }

    /** @return whether it was cached */
    public boolean uncache(LogicalPlan plan) {
        return engine.cache().remove(plan);
    }

    public boolean isCached(LogicalPlan plan) {
        return storageLevel(plan) != null;
    }

    /** @return null when the plan is not cached */
    public StorageLevel storageLevel(LogicalPlan plan) {
        return engine.cache().level(plan);
    }

    /** Kept rows of plans that read files below the path are computed again when they are wanted next. */
    public void refreshCache(String path) {
        engine.cache().refresh(CachedReads.of(FilePaths.parse(path)));
    }

    public void clearCache() {
        engine.cache().clear();
    }

    /** A plan as text, in one of the forms it has on its way. */
    public String text(LogicalPlan plan, PlanForm form) {
        return new Explanation(engine, this).text(plan, form);
    }

    /**
     * @param mode {@code simple}, {@code extended}, {@code codegen}, {@code cost}, {@code formatted}
     */
    public String explain(LogicalPlan plan, String mode) {
        return engine.explain(plan, this, mode);
    }

    /** Cancels the running queries of all sessions of the engine. */
    public void cancelAll() {
        engine.cancel(handle -> true, ALL_JOBS);
    }

    /** Cancels the job of this number, whichever thread started it. */
    public void cancelJob(int id, String reason) {
        String name = Integer.toString(id);
        engine.cancel(handle -> handle.name().equals(name), reason);
    }

    /** Cancels the queries of any session with one of the {@link #jobTags()}, whichever thread started them. */
    public void cancelTagged(String jobTag, String reason) {
        engine.cancel(handle -> handle.labels().tags().contains(jobTag), reason);
    }

    /** Cancels the running queries of this session. @return their names, as the other methods of this kind */
    public List<String> interruptAll() {
        return engine.cancel(this::owns, ALL_JOBS);
    }

    /** Cancels the queries that this thread and its relatives started with a tag that this thread has. */
    public List<String> interruptTag(String tag) {
        String label = tags.label(tag);
        return label == null
                ? List.of()
                : engine.cancel(
                        handle -> owns(handle) && handle.labels().tags().contains(label),
                        "part of cancelled job tags " + tag);
    }

    /** Cancels the query of that name if it is one of this session. */
    public List<String> interrupt(String query) {
        return engine.cancel(handle -> owns(handle) && handle.name().equals(query), "");
    }

    private boolean owns(QueryHandle handle) {
        return handle.labels().session().equals(id);
    }

    /** Stops the engine with all its sessions: running queries are cancelled, memory is given back. */
    @Override
    public void close() {
        engine.close();
    }
}
