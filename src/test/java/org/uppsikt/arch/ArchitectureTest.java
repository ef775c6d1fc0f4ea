package org.uppsikt.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  private static final String PROGRAM = "org.uppsikt";
  private static final String PLANTED = "org.uppsikt.arch.bad";

  private static final JavaClasses PROGRAM_CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(PROGRAM);
  private static final JavaClasses PLANTED_CLASSES =
      new ClassFileImporter().importPackages(PLANTED);

  @ParameterizedTest
  @MethodSource
  void theProgramKeeps(Rule rule) {
    rule.rule().allowEmptyShould(true).check(PROGRAM_CLASSES);
  }

  static Stream<Named<Rule>> theProgramKeeps() {
    return rules(PROGRAM);
  }

  @ParameterizedTest
  @MethodSource
  void plantedFaultsAreFoundBy(Rule rule) {
    assertThat(rule.rule().evaluate(PLANTED_CLASSES).hasViolation()).isTrue();
  }

  static Stream<Named<Rule>> plantedFaultsAreFoundBy() {
    return rules(PLANTED);
  }

  private static Stream<Named<Rule>> rules(String root) {
    return Stream.of(
            new LayerRules(root).all(), new LibraryRules(root).all(), new ConductRules(root).all())
        .flatMap(List::stream)
        .map(rule -> Named.of(rule.name(), rule));
  }
}
