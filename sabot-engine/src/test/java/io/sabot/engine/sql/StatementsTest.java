package io.sabot.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.sabot.engine.config.Settings;
import io.sabot.engine.expr.Expr;
import io.sabot.engine.type.DataType;
import io.sabot.engine.type.Slice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementsTest {
    private static final SqlParser PARSER = new SqlParser(Settings.DEFAULTS);

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '¬', textBlock = """
                    create or replace temp view v (a comment 'x', b) as table t → CreateView(name=[v], columns=[ViewColumn(name=a, comment=x), ViewColumn(name=b)], query=Table(name=[t]), queryText=table t, replace, scope=TEMPORARY)
                    create temporary view v (a int) using csv options (header 'true', sep=',') → CreateViewUsing(name=[v], schema=[ColumnDefinition(name=a, type=int, nullable)], provider=csv, options={header=true, sep=,}, scope=TEMPORARY)
                    create table if not exists d.t (a int not null, b string default 'x' comment 'c') using parquet partitioned by (b) options (path '/x', n 1) location '/y' → fails
                    create table d.t (a int not null, b string default 'x' comment 'c') using parquet partitioned by (b) options (path '/x', n 1) → CreateTable(name=[d, t], columns=[ColumnDefinition(name=a, type=int), ColumnDefinition(name=b, type=string, nullable, comment=c, defaultValue='x', defaultText='x')], provider=parquet, partitionBy=[b], options={n=1}, location=/x, replacement=CREATE)
                    create or replace table t tblproperties (k = 'v') as table s → CreateTable(name=[t], properties={k=v}, replacement=CREATE_OR_REPLACE, query=Table(name=[s]))
                    create table t like s using csv → CreateTableLike(name=[t], source=[s], provider=csv)
                    insert into t (a, b) values (1, 2) → Insert(table=[t], columns=[a, b], query=InlineTable(rows=[[1, 2]]))
                    insert overwrite table t partition (p = 1, q) if not exists select 1 → fails
                    with c as (table s) insert overwrite t partition (p = 1, q) table c → Insert(table=[t], partition={p=Literal[value=1, type=int], q=null}, query=With(tables=[CommonTable(name=c, query=Table(name=[s]))], body=Table(name=[c])), overwrite)
                    from s insert into a select x insert into b select y → MultiInsert(inserts=[Insert(table=[a], query=Select(input=Table(name=[s]), items=[x])), Insert(table=[b], query=Select(input=Table(name=[s]), items=[y]))])
                    insert overwrite directory '/x' using json select 1 → InsertDirectory(path=/x, provider=json, query=Select(input=OneRow(), items=[1]))
                    drop table if exists a.b → Drop(name=[a, b], ifExists)
                    alter view a rename to b → Rename(name=[a], newName=[b], view)
                    set spark.sql.x = a = b; → SetOption(key=spark.sql.x, value=a = b)
                    set `a b`=`c d` → SetOption(key=a b, value=c d)
                    set → SetOption()
                    set time zone interval 2 hours → SetOption(key=spark.sql.session.timeZone, value=+02:00)
                    reset a.b → ResetOption(key=a.b)
                    explain extended select 1 → Explain(statement=Select(query=Select(input=OneRow(), items=[1])), mode=EXTENDED)
                    cache lazy table t options (a 'b') as table s → Cache(name=[t], query=Table(name=[s]), queryText=table s, lazy, options={a=b})
                    clear cache → Uncache(ifExists)
                    describe extended a.b c.d → Describe(table=[a, b], extended, column=[c, d])
                    desc function extended + → DescribeFunction(name=[+], extended)
                    show tables in d like 'x*' → Show(what=TABLES, name=[d], pattern=x*)
                    show columns from t in d → Show(what=COLUMNS, name=[d, t])
                    show user functions d.x → Show(what=USER FUNCTIONS, name=[d], pattern=x)
                    use d → Use(name=[d])
                    create schema if not exists d comment 'c' location '/x' → CreateDatabase(name=[d], ifNotExists, comment=c, location=/x)
                    drop database d cascade → DropDatabase(name=[d], cascade)
                    declare or replace variable x, y int = 1 → DeclareVariable(names=[x, y], type=int, value=1, valueText=1, replace)
                    set var x = 1, y = 2 → SetVariable(names=[x, y], values=[1, 2])
                    execute immediate 'select ?' into x using 1 → ExecuteImmediate(text='select ?', into=[x], using=[1])
                    create temporary function f(a int default 1) returns int not deterministic return a + 1 → CreateFunction(name=[f], parameters=[ColumnDefinition(name=a, type=int, nullable, defaultValue=1, defaultText=1)], parametersText=a int default 1, returns=int, body=(+ a 1), bodyText=a + 1, temporary)
                    truncate table t partition (p = 1) → Truncate(table=[t], partition={p=Literal[value=1, type=int]})
                    merge into t using s on a when matched then delete → ChangeRows(name=[t], operation=MERGE INTO TABLE)
                    """)
    void buildsTheTreeOf(String sql, String tree) {
        if (tree.equals("fails")) {
            assertThat(Errors.of(() -> PARSER.parseStatement(sql)).contexts()).hasSize(1);
        } else {
            assertThat(Tree.of(PARSER.parseStatement(sql))).isEqualTo(tree);
        }
    }

    @Test
    void waitsForANameThatIsAnExpression() {
        Statement.Identified drop = (Statement.Identified) PARSER.parseStatement("drop view identifier('a' || x)");
        assertThat(Tree.of(drop.name())).isEqualTo("(|| 'a' x)");
        assertThat(drop.statement().apply(List.of("a", "b")))
                .isEqualTo(new Statement.Drop(List.of("a", "b"), true, false));
        assertThat(Tree.of(PARSER.parseStatement("drop view identifier('a.`b c`')")))
                .isEqualTo("Drop(name=[a, b c], view)");
    }

    @Test
    void putsValuesInPlaceOfParameters() {
        ParameterValues values = new ParameterValues(
                Map.of("n", Expr.literal(3, DataType.INT), "s", Expr.literal(Slice.of("x"), DataType.STRING)),
                List.of(Expr.literal(1, DataType.INT), Expr.literal(2, DataType.INT)));
        assertThat(Tree.of(PARSER.parseStatement("select 'a' :s, :missing, :n from t limit :n", values)))
                .isEqualTo("Select(query=Limit(input=Select(input=Table(name=[t]), "
                        + "items=['ax', Parameter(name=missing, position=-1), 3]), limit=3))");
        assertThat(Tree.of(PARSER.parseStatement("select ?, f(?), ?", values)))
                .isEqualTo("Select(query=Select(input=OneRow(), items=[1, (f 2), Parameter(position=2)]))");
        Statement.CreateView view =
                (Statement.CreateView) PARSER.parseStatement("create view v as select :n, :s", values);
        assertThat(view.queryText()).isEqualTo("select 3, 'x'");
    }

    @Test
    void replacesVariables() {
        SqlParser parser = new SqlParser(Settings.DEFAULTS.with("a", "b").with("b", "${a}x"));
        assertThat(Tree.of(parser.parseExpression("'${a}${none}' ${hiveconf:a}")))
                .isEqualTo("Alias(input='b', names=[b])");
        assertThat(Tree.of(new SqlParser(Settings.DEFAULTS.with("spark.sql.variable.substitute", "false"))
                        .parseExpression("'${a}'")))
                .isEqualTo("'${a}'");
    }

    @Test
    void dividesScripts() {
        assertThat(SqlParser.splitStatements("select 1; -- a;b\n;select ';' /* ; /* ; */ */ , `;`\n;;"))
                .containsExactly("select 1", "select ';' /* ; /* ; */ */ , `;`\n");
        assertThat(SqlParser.splitStatements("select 1; /* open ;")).containsExactly("select 1", " /* open ;");
    }
}
