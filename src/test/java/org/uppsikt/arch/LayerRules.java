package org.uppsikt.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who may know whom. `ui`, `cli` and `sync` stand on `work`, which stands on the subsystems, which
/// never know each other and stand on `domain`, which knows nothing.
final class LayerRules {

  private static final List<String> LAYERS =
      List.of(
          "domain",
          "text",
          "settings",
          "policy",
          "flag",
          "channel",
          "evidence",
          "registry",
          "store",
          "work",
          "sync",
          "ui",
          "cli",
          "app");

  private static final Set<String> SHARED_UI = Set.of("kit", "shell");

  private final String root;

  /// `root` is the package that holds `domain`, `ui` and the others.
  LayerRules(String root) {
    this.root = root;
  }

  List<Rule> all() {
    return List.of(
        new Rule("layers", layers(), LAYERS.stream().map(this::below).toList()),
        new Rule("screens do not know each other", screens(), List.of(below("ui.shell"))),
        new Rule("connectors are known to the composition root only", closed("channel")),
        new Rule("registries are known to the composition root only", closed("registry")),
        new Rule("no cycles", slices().matching(root + ".(**)").should().beFreeOfCycles()),
        new Rule("the domain is pure", pureDomain()));
  }

  private String below(String part) {
    return root + "." + part;
  }

  private ArchRule layers() {
    Architectures.LayeredArchitecture layers =
        layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
    for (String layer : LAYERS) {
      layers = layers.layer(layer).definedBy(below(layer) + "..");
    }
    return layers
        .whereLayer("app")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("ui")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("sync")
        .mayOnlyBeAccessedByLayers("ui", "cli", "app")
        .whereLayer("work")
        .mayOnlyBeAccessedByLayers("sync", "ui", "cli", "app")
        .whereLayer("policy")
        .mayOnlyBeAccessedByLayers("work", "app")
        .whereLayer("flag")
        .mayOnlyBeAccessedByLayers("work", "app")
        .whereLayer("channel")
        .mayOnlyBeAccessedByLayers("work", "app")
        .whereLayer("evidence")
        .mayOnlyBeAccessedByLayers("work", "app")
        .whereLayer("registry")
        .mayOnlyBeAccessedByLayers("work", "app")
        .whereLayer("store")
        .mayOnlyBeAccessedByLayers("work", "app")
        .whereLayer("text")
        .mayOnlyBeAccessedByLayers("ui", "cli", "app")
        .whereLayer("text")
        .mayOnlyAccessLayers("domain")
        .whereLayer("settings")
        .mayOnlyAccessLayers("domain")
        .whereLayer("domain")
        .mayNotAccessAnyLayer();
  }

  private ArchRule screens() {
    SliceAssignment screen =
        new SliceAssignment() {
          @Override
          public String getDescription() {
            return "the screens";
          }

          @Override
          public SliceIdentifier getIdentifierOf(JavaClass type) {
            return partBelow("ui", type)
                .filter(part -> !SHARED_UI.contains(part))
                .map(SliceIdentifier::of)
                .orElse(SliceIdentifier.ignore());
          }
        };
    return slices().assignedFrom(screen).should().notDependOnEachOther();
  }

  /// Each sub-package of `area` is seen by itself and by `app` alone; `channel.http` is shared by
  /// the connectors.
  private ArchRule closed(String area) {
    return classes()
        .that()
        .resideInAPackage(root + "." + area + ".*..")
        .and()
        .resideOutsideOfPackage(root + ".channel.http..")
        .should(beSeenOnlyByTheirOwnPartAndApp(area));
  }

  private ArchCondition<JavaClass> beSeenOnlyByTheirOwnPartAndApp(String area) {
    return new ArchCondition<>("be seen only by their own part of " + area + " and by app") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency use : type.getDirectDependenciesToSelf()) {
          JavaClass user = use.getOriginClass();
          boolean own = partBelow(area, user).equals(partBelow(area, type));
          if (!own && !isBelow("app", user)) {
            events.add(SimpleConditionEvent.violated(use, use.getDescription()));
          }
        }
      }
    };
  }

  private ArchRule pureDomain() {
    return classes()
        .that()
        .resideInAPackage(root + ".domain..")
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(
                    root + ".domain..",
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "java.nio.charset..",
                    "org.jspecify..")
                .or(JavaClass.Predicates.type(java.net.URI.class))
                .or(JavaClass.Predicates.type(java.io.ByteArrayOutputStream.class))
                .or(JavaClass.Predicates.type(java.math.BigDecimal.class))
                .or(JavaClass.Predicates.type(java.security.MessageDigest.class))
                .or(JavaClass.Predicates.type(java.security.NoSuchAlgorithmException.class))
                .or(JavaClass.Predicates.type(java.net.IDN.class)))
        .because("the model knows neither libraries nor files, sockets and databases");
  }

  private boolean isBelow(String area, JavaClass type) {
    return (type.getPackageName() + ".").startsWith(root + "." + area + ".");
  }

  /// "meta" for a class in `channel.meta` or below, when asked for `channel`.
  private Optional<String> partBelow(String area, JavaClass type) {
    if (!isBelow(area, type)) {
      return Optional.empty();
    }
    String rest = type.getPackageName().substring((root + "." + area).length());
    return rest.isEmpty() ? Optional.empty() : Optional.of(rest.substring(1).split("\\.", 2)[0]);
  }
}
