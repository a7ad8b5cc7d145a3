package io.sabot.engine.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegistryTest {
    private static List<ScalarFunction> scalarFunctions() {
        List<ScalarFunction> functions = new ArrayList<>();
        for (String name : Registry.names()) {
            if (Registry.lookup(name) instanceof ScalarFunction function) {
                functions.add(function);
            }
        }
        return functions;
    }

    @Test
    void everyNameThatAnAreaListsHasAnEntry() {
        Set<String> seen = new HashSet<>();
        for (String name : Registry.names()) {
            assertThat(Registry.lookup(name)).as(name).isNotNull().isNotInstanceOf(MissingFunction.class);
            assertThat(seen.add(name)).as("%s is listed once", name).isTrue();
        }
    }

    /** SHOW FUNCTIONS of Spark 4.2.0 does not list them either. */
    @Test
    void whatSqlDoesNotKnowByNameIsNotListed() {
        for (String name : List.of("product", "timestampadd", "timestampdiff", "collation_key")) {
            assertThat(Registry.names()).doesNotContain(name);
            assertThat(Registry.lookup(name)).isNotNull();
        }
    }

    @Test
    void namesAreFoundInAnyCaseAndGiveOneEntry() {
        assertThat(Registry.lookup("Year")).isSameAs(Registry.lookup("YEAR")).isNotNull();
    }

    @Test
    void namesOfSparkWithoutAnEntryAreKnownAsMissing() {
        assertThat(Registry.lookup("no_such_function")).isNull();
        for (String name : Registry.missing()) {
            assertThat(Registry.lookup(name)).isInstanceOf(MissingFunction.class);
        }
        assertThat(SparkNames.all()).hasSize(574).allMatch(name -> Registry.lookup(name) != null);
        assertThat(SparkNames.contains("ate_ad")).isFalse();
    }

    @Test
    void everyMethodThatAnEntryNamesIsThere() {
        assertThat(scalarFunctions()).hasSizeGreaterThan(60).allSatisfy(function -> {
            Set<String> methods = new HashSet<>();
            for (Method method : function.owner().getMethods()) {
                methods.add(method.getName());
            }
            for (io.sabot.engine.type.EvalMode mode : io.sabot.engine.type.EvalMode.values()) {
                assertThat(methods).as(function.name()).contains(function.methodName(mode));
            }
            if (function.stateMethodName() != null) {
                assertThat(methods).as(function.name()).contains(function.stateMethodName());
            }
        });
    }
}
