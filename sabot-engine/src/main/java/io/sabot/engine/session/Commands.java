package io.sabot.engine.session;

import io.sabot.engine.catalog.TableDefinition;
import io.sabot.engine.config.SabotSettings;
import io.sabot.engine.config.Setting;
import io.sabot.engine.config.Settings;
import io.sabot.engine.error.QueryException;
import io.sabot.engine.error.Quoting;
import io.sabot.engine.plan.LogicalPlan;
import io.sabot.engine.sql.ParameterValues;
import io.sabot.engine.sql.Query;
import io.sabot.engine.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Runs SQL statements: a query is bound and returned, a command is done at once. */
final class Commands {
    private final Engine engine;
    private final Session session;

    Commands(Engine engine, Session session) {
        this.engine = engine;
        this.session = session;
    }

    LogicalPlan run(String text, ParameterValues parameters) {
        Statement statement = engine.parser(session, parameters).parseStatement(text, parameters);
        return runAndTell(statement, parameters);
    }

    /** As {@link #run}; the session's listeners hear of commands. */
    LogicalPlan runAndTell(Statement statement, ParameterValues parameters) {
        return statement instanceof Statement.Select
                ? session.actions().analysis(() -> run(statement, parameters))
                : session.actions().command(() -> run(statement, parameters));
    }

    LogicalPlan run(Statement statement, ParameterValues parameters) {
        if (statement instanceof Statement.Select select) {
            return engine.binder(session, parameters).bind(select.query());
        }
        if (statement instanceof Statement.CreateView view) {
            return new ViewCommands(engine, session).create(view, parameters);
        }
        if (statement instanceof Statement.CreateViewUsing view) {
            return createViewUsing(view);
        }
        if (statement instanceof Statement.CreateTable create) {
            return new TableCommands(engine, session).create(create, parameters);
        }
        if (statement instanceof Statement.Insert insert) {
            return new TableCommands(engine, session).insert(insert, parameters);
        }
        if (statement instanceof Statement.Drop drop) {
            return new TableCommands(engine, session).drop(drop);
        }
        if (statement instanceof Statement.Truncate truncate) {
            return new TableCommands(engine, session).truncate(truncate);
        }
        if (statement instanceof Statement.Show show) {
            return new ShowCommands(engine, session).show(show);
        }
        if (statement instanceof Statement.Describe describe) {
            return new DescribeCommands(engine, session).describe(describe, parameters);
        }
        if (statement instanceof Statement.DescribeFunction describe) {
            return new ShowCommands(engine, session).function(describe);
        }
        if (statement instanceof Statement.Explain explain) {
            return explain(explain, parameters);
        }
        return runSetting(statement, parameters);
    }

    /** Only a query is planned, and nothing is done; what is wrong with it is the explanation. */
    private LogicalPlan explain(Statement.Explain explain, ParameterValues parameters) {
        CommandRows rows = CommandRows.of("plan");
        if (!(explain.statement() instanceof Statement.Select)) {
            String name = explain.statement().getClass().getSimpleName();
            return rows.add("== Physical Plan ==\nExecute " + name + "Command\n")
                    .plan();
        }
        try {
            LogicalPlan plan = run(explain.statement(), parameters);
            return rows.add(engine.explain(plan, session, explain.mode().name()))
                    .plan();
        } catch (QueryException failure) {
            String text = "Error occurred during query planning: \n" + failure.getMessage();
            text.lines().forEach(rows::add);
            return rows.plan();
        }
    }

    private LogicalPlan runSetting(Statement statement, ParameterValues parameters) {
        if (statement instanceof Statement.SetOption option) {
            return set(option);
        }
        if (statement instanceof Statement.ResetOption option) {
            session.setSettings(
                    option.key() == null
                            ? Settings.DEFAULTS
                            : session.settings().without(option.key()));
            return CommandRows.none();
        }
        if (statement instanceof Statement.Cache cache) {
            return cache(cache, parameters);
        }
        if (statement instanceof Statement.Uncache uncache) {
            return uncache(uncache);
        }
        if (statement instanceof Statement.Use use) {
            session.catalog().useDatabase(TableCommands.last(use.name()));
            return CommandRows.none();
        }
        if (statement instanceof Statement.CreateDatabase create) {
            return new DatabaseCommands(session).create(create);
        }
        if (statement instanceof Statement.DropDatabase drop) {
            return new DatabaseCommands(session).drop(drop);
        }
        if (statement instanceof Statement.Identified identified) {
            List<String> name = engine.binder(session, parameters).identifier(identified.name());
            return run(identified.statement().apply(name), parameters);
        }
        if (statement instanceof Statement.Alter alter) {
            return new AlterCommands(engine, session).alter(alter);
        }
        if (statement instanceof Statement.ChangeRows change) {
            return new TableCommands(engine, session).refuse(change);
        }
        if (statement instanceof Statement.Rename rename) {
            return new AlterCommands(engine, session).rename(rename);
        }
        if (statement instanceof Statement.AlterDatabase alter) {
            return new DatabaseCommands(session).alter(alter);
        }
        if (statement instanceof Statement.DescribeDatabase describe) {
            return new DescribeCommands(engine, session).database(describe);
        }
        if (statement instanceof Statement.Analyze analyze) {
            return new TableCommands(engine, session).analyze(analyze);
        }
        if (statement instanceof Statement.CreateTableLike create) {
            return new TableCommands(engine, session).like(create);
        }
        if (statement instanceof Statement.RefreshFunction) {
            return CommandRows.none();
        }
        if (statement instanceof Statement.AlterViewQuery alter) {
            return new ViewCommands(engine, session).alter(alter, parameters);
        }
        if (statement instanceof Statement.AlterViewBinding alter) {
            return new ViewCommands(engine, session).alter(alter);
        }
        if (statement instanceof Statement.CreateFunction create) {
            return new FunctionCommands(engine, session).create(create);
        }
        if (statement instanceof Statement.CreateJavaFunction create) {
            return new FunctionCommands(engine, session).create(create);
        }
        if (statement instanceof Statement.CreateClassFunction create) {
            return new FunctionCommands(engine, session).create(create);
        }
        if (statement instanceof Statement.DropFunction drop) {
            return new FunctionCommands(engine, session).drop(drop);
        }
        if (statement instanceof Statement.Script script) {
            return new ScriptRun(engine, session, parameters).run(script.block());
        }
        if (statement instanceof Statement.DeclareVariable declare) {
            return new VariableCommands(engine, session).declare(declare, parameters);
        }
        if (statement instanceof Statement.SetVariable set) {
            return new VariableCommands(engine, session).set(set, parameters);
        }
        if (statement instanceof Statement.DropVariable drop) {
            return new VariableCommands(engine, session).drop(drop);
        }
        if (statement instanceof Statement.ExecuteImmediate immediate) {
            return new ImmediateCommand(engine, session).run(immediate, parameters);
        }
        if (statement instanceof Statement.Refresh refresh) {
            engine.cache().refresh(readers(refresh.name()));
            return CommandRows.none();
        }
        if (statement instanceof Statement.MultiInsert multi) {
            multi.inserts().forEach(insert -> run(insert, parameters));
            return CommandRows.none();
        }
        throw QueryException.unsupported(
                statement instanceof Statement.Unsupported unsupported
                        ? unsupported.what()
                        : statement.getClass().getSimpleName());
    }

    private LogicalPlan createViewUsing(Statement.CreateViewUsing view) {
        String path = view.options().get("path");
        LogicalPlan plan = session.read(
                view.provider(),
                view.schema().isEmpty() ? null : TableCommands.schema(view.schema()),
                view.options(),
                path == null ? List.of() : List.of(path));
        session.catalog().createView(TableCommands.last(view.name()), plan, view.replace());
        return CommandRows.none();
    }

    private LogicalPlan cache(Statement.Cache cache, ParameterValues parameters) {
        if (cache.query() != null) {
            new ViewCommands(engine, session)
                    .create(
                            new Statement.CreateView(
                                    List.of(TableCommands.last(cache.name())),
                                    List.of(),
                                    cache.query(),
                                    cache.queryText(),
                                    false,
                                    false,
                                    Statement.Scope.TEMPORARY,
                                    null,
                                    Map.of(),
                                    null,
                                    null),
                            parameters);
        }
        LogicalPlan plan = named(cache.name());
        session.cache(plan);
        if (!cache.lazy()) {
            session.execute(plan).close();
        }
        return CommandRows.none();
    }

    private LogicalPlan named(List<String> name) {
        return session.bind(new Query.Table(name, Map.of(), null));
    }

    /** Which plans read a table or view. */
    private Predicate<LogicalPlan> readers(List<String> name) {
        Predicate<LogicalPlan> same = CachedReads.of(named(name));
        TableDefinition table =
                session.catalog().view(name) == null ? session.catalog().table(name) : null;
        return table == null ? same : same.or(CachedReads.of(table.location()));
    }

    /** What reads a table or stored view goes, too; what reads a temporary view stays. Source: UncacheTableExec. */
    private LogicalPlan uncache(Statement.Uncache uncache) {
        if (uncache.name() == null) {
            session.clearCache();
        } else if (session.catalog().view(uncache.name()) != null) {
            session.uncache(named(uncache.name()));
        } else if (!uncache.ifExists() || isStored(uncache.name())) {
            engine.cache().removeAll(readers(uncache.name()));
        }
        return CommandRows.none();
    }

    private boolean isStored(List<String> name) {
        return session.catalog().table(name) != null || session.catalog().storedView(name) != null;
    }

    private LogicalPlan set(Statement.SetOption option) {
        CommandRows rows = CommandRows.of("key", "value");
        if (option.key() == null || option.key().equals("-v")) {
            session.settings().explicit().forEach(rows::add);
            return rows.plan();
        }
        if (option.value() != null) {
            refuseVariable(option.key());
            session.setSettings(session.settings().with(option.key(), option.value()));
            return rows.add(option.key(), option.value()).plan();
        }
        String text = session.settings().text(option.key());
        return rows.add(option.key(), text == null ? standard(option.key()) : text)
                .plan();
    }

    /** SET without VARIABLE would leave the variable as it is. */
    private void refuseVariable(String key) {
        List<String> name = List.of(key.split("\\."));
        if (session.settings().text(key) == null
                && session.catalog().variables().find(name) != null) {
            throw QueryException.analysis(
                    "UNSUPPORTED_FEATURE.SET_VARIABLE_USING_SET", "variableName", Quoting.id(name));
        }
    }

    private static String standard(String key) {
        for (Setting<?> setting : SabotSettings.all()) {
            if (setting.key().equals(key) && setting.defaultText() != null) {
                return setting.defaultText();
            }
        }
        return "<undefined>";
    }
}
