package org.ser4j.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which way the arrows between modules and packages point. */
class ArchitectureTest {
  private static final String ROOT = "org.ser4j.";
  private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

  /** Each module's package below org.ser4j, and the ones that it may use beside its own. */
  private static final Map<String, Set<String>> MODULES =
      Map.of(
          "api", Set.of(),
          "dsp", Set.of(),
          "models", Set.of("api", "dsp"),
          "training", Set.of("api", "dsp", "models"),
          "notebooks", Set.of("api", "dsp", "models", "training"),
          "conformance", Set.of("api", "dsp", "models", "training"),
          "backend", Set.of("api", "dsp", "models", "training"),
          "cli", Set.of("api", "dsp", "models", "training", "notebooks"));

  /**
   * Modules whose internals are shared, and with whom: one JSON codec, one atomic write, one check
   * of arguments for all of ser4j, none of them an API for users.
   */
  private static final Map<String, Set<String>> SHARED_INTERNALS =
      Map.of(
          "dsp", Set.of("models", "training"),
          "models", Set.of("training", "notebooks", "conformance", "backend", "cli"),
          "training", Set.of("notebooks", "cli"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.ser4j");

  @Test
  void everyModuleIsLookedAt() {
    for (String module : MODULES.keySet()) {
      assertTrue(
          CLASSES.stream().anyMatch(type -> module.equals(module(type))), () -> "no " + module);
    }
    for (JavaClass type : CLASSES) {
      assertTrue(MODULES.containsKey(module(type)), () -> "of no known module: " + type.getName());
    }
  }

  static Stream<String> modules() {
    return MODULES.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void dependsOnLowerModulesOnly(String module) {
    String[] others =
        MODULES.keySet().stream()
            .filter(other -> !other.equals(module) && !MODULES.get(module).contains(other))
            .map(other -> ROOT + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that(resideInAnyPackage(ROOT + module + ".."))
        .should()
        .dependOnClassesThat(resideInAnyPackage(others))
        .check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void hasNoCycleOfPackages(String module) {
    slices()
        .matching(ROOT + module + ".(**)")
        .should()
        .beFreeOfCycles()
        // A module may have one package only.
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void sharesItsInternalsWithNobodyElse(String module) {
    String[] strangers =
        MODULES.keySet().stream()
            .filter(other -> !other.equals(module))
            .filter(other -> !SHARED_INTERNALS.getOrDefault(module, Set.of()).contains(other))
            .map(other -> ROOT + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that(resideInAnyPackage(strangers))
        .should()
        .dependOnClassesThat(resideInAnyPackage(ROOT + module + "..internal.."))
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"api", "dsp", "models"})
  void showsNoTypeOfOthers(String module) {
    classes()
        .that(resideInAnyPackage(ROOT + module + ".."))
        .and()
        .resideOutsideOfPackage("..internal..")
        .and()
        .arePublic()
        .should(showOnlyOwnTypes())
        .check(CLASSES);
  }

  @Test
  void theApiNeedsJavaOnly() {
    classes()
        .that(resideInAnyPackage(ROOT + "api.."))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(ROOT + "api..", "java..", "org.jspecify.annotations"))
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"api", "dsp"})
  void isNullMarked(String module) {
    classes()
        .that(resideInAnyPackage(ROOT + module + ".."))
        .should(beInNullMarkedPackage())
        .check(CLASSES);
  }

  private static String module(JavaClass type) {
    String name = type.getPackageName().substring(ROOT.length());
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static ArchCondition<JavaClass> showOnlyOwnTypes() {
    return new ArchCondition<>("show only types of Java and of ser4j") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream<JavaClass> supertypes =
            Stream.concat(
                type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream());
        Stream<JavaClass> fields =
            type.getFields().stream().filter(ArchitectureTest::isShown).map(JavaField::getRawType);
        Stream<JavaClass> calls =
            type.getCodeUnits().stream()
                .filter(ArchitectureTest::isShown)
                .flatMap(
                    call ->
                        Stream.concat(
                            Stream.of(call.getRawReturnType()),
                            call.getRawParameterTypes().stream()));
        Stream.of(supertypes, fields, calls)
            .flatMap(types -> types)
            .map(JavaClass::getBaseComponentType)
            .filter(shown -> !shown.isPrimitive())
            .map(JavaClass::getName)
            .filter(name -> !name.startsWith("java.") && !name.startsWith(ROOT))
            .distinct()
            .forEach(
                name ->
                    events.add(
                        SimpleConditionEvent.violated(type, type.getName() + " shows " + name)));
      }
    };
  }

  private static boolean isShown(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static ArchCondition<JavaClass> beInNullMarkedPackage() {
    return new ArchCondition<>("be in a package that is @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NULL_MARKED)) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getPackageName() + " is not @NullMarked in its package-info.java"));
        }
      }
    };
  }
}
