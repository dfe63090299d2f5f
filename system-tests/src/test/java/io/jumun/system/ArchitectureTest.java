package io.jumun.system;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows inside a service, and no cycles anywhere. Between the modules, Maven keeps them. */
class ArchitectureTest {

  private static final Map<String, JavaClasses> READ = new ConcurrentHashMap<>();

  private static JavaClasses of(String module) {
    return READ.computeIfAbsent(module, ArchitectureTest::read);
  }

  private static JavaClasses read(String module) {
    Path classes = Path.of("..", module, "target", "classes");
    assertThat(Files.isDirectory(classes)).as(module + " is compiled").isTrue();
    return new ClassFileImporter().importPath(classes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order-service",
        "inventory-service",
        "payment-service",
        "scheduler-service",
        "member-service"
      })
  void adaptersUseTheApplicationAndNeverTheOtherWayRound(String service) {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("domain")
        .definedBy("io.jumun.*.domain..")
        .layer("application")
        .definedBy("io.jumun.*.application..")
        .optionalLayer("web")
        .definedBy("io.jumun.*.web..")
        .optionalLayer("messaging")
        .definedBy("io.jumun.*.messaging..")
        .optionalLayer("persistence")
        .definedBy("io.jumun.*.persistence..")
        .optionalLayer("gateway")
        .definedBy("io.jumun.*.gateway..")
        .whereLayer("web")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("messaging")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("persistence")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("gateway")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("application")
        .mayOnlyBeAccessedByLayers("web", "messaging", "persistence", "gateway")
        .check(of(service));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order-service",
        "inventory-service",
        "payment-service",
        "scheduler-service",
        "member-service"
      })
  void theDomainKnowsNoSpringNoSqlAndNoKafka(String service) {
    noClasses()
        .that(resideInAnyPackage("io.jumun.*.domain.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..", "java.sql..", "org.apache.kafka..", "tools.jackson..")
        .check(of(service));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order-service",
        "inventory-service",
        "payment-service",
        "scheduler-service",
        "member-service"
      })
  void noUseCaseKnowsKafka(String service) {
    noClasses()
        .that(resideInAnyPackage("io.jumun.*.application.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..")
        .check(of(service));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order-service",
        "inventory-service",
        "payment-service",
        "scheduler-service",
        "member-service"
      })
  void controllersAndListenersAreNobodyElsesBusiness(String service) {
    classes()
        .that()
        .haveSimpleNameEndingWith("Controller")
        .or()
        .haveSimpleNameEndingWith("Listener")
        .should()
        .notBePublic()
        .allowEmptyShould(true)
        .check(of(service));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order-service",
        "inventory-service",
        "payment-service",
        "scheduler-service",
        "member-service",
        "gateway-sandbox",
        "messaging",
        "http-api",
        "event-contracts",
        "embedded-infrastructure",
        "local-runner"
      })
  void packagesHaveNoCycles(String module) {
    slices().matching("io.jumun.(**)").should().beFreeOfCycles().check(of(module));
  }

  /** F17: Debezium skips a batch for good when its handler throws Connect's RetriableException. */
  @Test
  void theRelayNeverThrowsConnectsRetriableException() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.apache.kafka.connect.errors.RetriableException")
        .check(of("messaging"));
  }

  @Test
  void nothingIsCalledUtilOrCommon() {
    List<String> modules =
        List.of(
            "order-service",
            "inventory-service",
            "payment-service",
            "scheduler-service",
            "member-service",
            "gateway-sandbox",
            "messaging",
            "http-api",
            "event-contracts",
            "embedded-infrastructure",
            "local-runner");
    Stream<String> packages =
        modules.stream().flatMap(module -> of(module).stream()).map(type -> type.getPackageName());
    assertThat(packages)
        .noneMatch(name -> name.matches(".*\\.(util|utils|common|helper|helpers|impl)(\\..*)?"));
  }
}
