package org.uppsikt.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// The window fetches nothing: what a sender wrote is shown, and never looked up, opened or played.
final class WindowRules {

  /// Parts of `java.net` that only write addresses.
  private static final Set<String> WORDS =
      Set.of("java.net.URLEncoder", "java.net.URLDecoder", "java.net.URI", "java.net.IDN");

  /// What takes an address as a string and fetches it, also on threads of its own.
  private static final Set<String> PICTURES =
      Set.of(
          "javafx.scene.image.Image", "javafx.scene.image.ImageView", "javafx.scene.ImageCursor");

  private final String root;

  WindowRules(String root) {
    this.root = root;
  }

  List<Rule> all() {
    return List.of(
        new Rule("the window opens no connections", connections(), root + ".ui", theme()),
        new Rule("the window's pictures come from bytes", pictures(), root + ".ui"),
        new Rule(
            "split panes hold what is in the window at once", splits(), root + ".ui", split()));
  }

  /// It finds its own style sheets by their address within the program.
  private String theme() {
    return root + ".ui.kit.Theme";
  }

  private String split() {
    return root + ".ui.kit.Split";
  }

  private ArchRule splits() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".ui..")
        .and()
        .doNotHaveFullyQualifiedName(split())
        .should()
        .callConstructor(SplitPane.class)
        .orShould()
        .callConstructor(SplitPane.class, Node[].class)
        .because("the toolkit's own take their panes into the window with their style alone");
  }

  private ArchRule connections() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".ui..")
        .and()
        .doNotHaveFullyQualifiedName(theme())
        .should()
        .dependOnClassesThat(
            new DescribedPredicate<>("reach a network or start a program") {
              @Override
              public boolean test(JavaClass type) {
                String name = type.getName();
                return name.startsWith("java.net.") && !WORDS.contains(name)
                    || name.startsWith("javax.net.")
                    || name.startsWith("java.nio.channels.")
                    || name.startsWith("javafx.scene.web.")
                    || name.startsWith("javafx.scene.media.")
                    || name.equals("javafx.application.HostServices")
                    || name.equals("java.lang.ProcessBuilder")
                    || name.equals("java.lang.Runtime");
              }
            })
        .because("what a sender wrote is never looked up (design, “nothing is fetched”)");
  }

  private ArchRule pictures() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".ui..")
        .should()
        .accessTargetWhere(
            new DescribedPredicate<JavaAccess<?>>("a picture is made of an address") {
              @Override
              public boolean test(JavaAccess<?> access) {
                return access.getTarget() instanceof CodeUnitAccessTarget target
                    && target.getName().equals("<init>")
                    && PICTURES.contains(target.getOwner().getName())
                    && takesAnAddress(target);
              }
            })
        .because("an address in a picture is fetched the moment it is made");
  }

  private static boolean takesAnAddress(CodeUnitAccessTarget target) {
    return target.getRawParameterTypes().stream()
        .findFirst()
        .filter(first -> first.isEquivalentTo(String.class))
        .isPresent();
  }
}
