package io.sabot.compat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Reads the compiled classes of the library modules, not their packaged jars, in which foreign packages are renamed. No rule
 * here has exceptions: what breaks one moves to the room it belongs to.
 */
class ArchitectureTest {
    private static final JavaClasses LIBRARIES = new ClassFileImporter()
            .importPaths(Sources.LIBRARIES.stream()
                    .map(Sources::classes)
                    .filter(Files::isDirectory)
                    .toList());
    private static final JavaClasses ENGINE = within(Room.HOUSE);

    @Test
    void theEngineIsBeingLookedAt() {
        assertThat(ENGINE).isNotEmpty();
    }

    @Test
    void everyEngineClassLivesInARoom() {
        assertThat(ENGINE.stream()
                        .filter(type -> Room.of(type.getPackageName()).isEmpty())
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void aRoomImportsOnlyRoomsOfLowerRankAndTowersStayApart() {
        TreeSet<String> violations = new TreeSet<>();
        for (JavaClass type : ENGINE) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                Optional<Room> from = Room.of(type.getPackageName());
                Optional<Room> to = Room.of(
                        dependency.getTargetClass().getBaseComponentType().getPackageName());
                if (from.isPresent() && to.isPresent() && !from.get().mayImport(to.get())) {
                    violations.add(from.get() + " imports " + to.get() + ": " + dependency.getDescription());
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void everyEnginePackageHasACharter() {
        List<Path> packages = Sources.mainFiles("sabot-engine").stream()
                .map(Path::getParent)
                .distinct()
                .toList();
        assertThat(packages).isNotEmpty();
        assertThat(packages)
                .allSatisfy(directory -> assertThat(directory.resolve("package-info.java"))
                        .exists()
                        .content()
                        .contains("/**"));
    }

    @Test
    void modulesPointOneWay() {
        noClasses()
                .that()
                .resideInAnyPackage("io.sabot.shuffle..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.sabot.state..", "io.sabot.engine..", "io.sabot.spark..")
                .allowEmptyShould(true)
                .check(LIBRARIES);
        noClasses()
                .that()
                .resideInAnyPackage("io.sabot.state..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.sabot.shuffle..", "io.sabot.engine..", "io.sabot.spark..")
                .allowEmptyShould(true)
                .check(LIBRARIES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.sabot.spark..", "scala..")
                .check(ENGINE);
    }

    @Test
    void sparkIsSeenOnlyAsGrammarAndErrorTexts() {
        noClasses()
                .that()
                .resideOutsideOfPackages(Room.SQL.packageName() + "..", Room.ERROR.packageName() + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.spark..")
                .check(LIBRARIES);
    }

    @Test
    void theEngineSpeaksThroughItsResultsAndLoggersOnly() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(ENGINE);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(LIBRARIES);
    }

    @Test
    void noClassReachesUnderTheJdk() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("sun.misc..", "jdk.internal..")
                .check(LIBRARIES);
    }

    private static JavaClasses within(String packageName) {
        return LIBRARIES.that(DescribedPredicate.describe(
                "in " + packageName, type -> (type.getPackageName() + ".").startsWith(packageName + ".")));
    }
}
