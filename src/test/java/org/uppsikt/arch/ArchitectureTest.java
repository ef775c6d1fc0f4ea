package org.uppsikt.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
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
  private static final JavaClasses CHANNEL_TESTS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.OnlyIncludeTests())
          .importPackages(PROGRAM + ".channel");

  @ParameterizedTest
  @MethodSource
  void theProgramKeeps(Rule rule) {
    rule.rule().allowEmptyShould(false).check(PROGRAM_CLASSES);
  }

  /// A class that is renamed, or a package that is emptied, takes no rule with it.
  @ParameterizedTest
  @MethodSource("theProgramKeeps")
  void whatARuleSpeaksOfIsThere(Rule rule) {
    assertThat(rule.rests())
        .allMatch(name -> PROGRAM_CLASSES.contain(name) || PROGRAM_CLASSES.containPackage(name));
  }

  @Test
  void aRuleThatSpeaksOfNothingIsFound() {
    var renamed = new LayerRules(PROGRAM + ".once").all().getLast();
    assertThat(renamed.rests()).noneMatch(PROGRAM_CLASSES::containPackage);
    assertThatThrownBy(() -> theProgramKeeps(renamed)).hasMessageContaining("failed to check any");
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
            new LayerRules(root).all(),
            new LibraryRules(root).all(),
            new ConductRules(root).all(),
            new WindowRules(root).all(),
            List.of(new ContractRule(root, CHANNEL_TESTS).rule()))
        .flatMap(List::stream)
        .map(rule -> Named.of(rule.name(), rule));
  }
}
