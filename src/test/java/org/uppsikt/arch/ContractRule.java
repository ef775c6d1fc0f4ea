package org.uppsikt.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/// Every connector takes part in the suite that all of them pass: a test of its own package is the
/// contract, and one that reaches the network is the whole of it.
final class ContractRule {

  private static final String PROMISES = "org.uppsikt.channel.PromiseContract";
  private static final String TROUBLES = "org.uppsikt.channel.TroubleContract";

  private final String root;
  private final JavaClasses tests;

  /// @param tests the classes that test connectors
  ContractRule(String root, JavaClasses tests) {
    this.root = root;
    this.tests = tests;
  }

  Rule rule() {
    String spi = root + ".channel.Connector";
    var rule =
        classes()
            .that()
            .implement(spi)
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should(passTheContract())
            .because("what every connector promises is tested for every one of them");
    return new Rule("every connector passes the contract", rule, spi, root + ".channel.http");
  }

  private ArchCondition<JavaClass> passTheContract() {
    return new ArchCondition<>("have a test of their own package that is the contract") {
      @Override
      public void check(JavaClass connector, ConditionEvents events) {
        String contract = reachesTheNetwork(connector) ? TROUBLES : PROMISES;
        boolean passes =
            tests.stream()
                .filter(test -> test.getPackageName().equals(connector.getPackageName()))
                .filter(test -> !test.getModifiers().contains(JavaModifier.ABSTRACT))
                .anyMatch(test -> test.isAssignableTo(contract));
        String message = connector.getName() + " has no test that is a " + contract;
        events.add(new SimpleConditionEvent(connector, passes, message));
      }
    };
  }

  private boolean reachesTheNetwork(JavaClass connector) {
    return connector.getDirectDependenciesFromSelf().stream()
        .map(use -> use.getTargetClass().getPackageName())
        .anyMatch(used -> used.equals(root + ".channel.http"));
  }
}
