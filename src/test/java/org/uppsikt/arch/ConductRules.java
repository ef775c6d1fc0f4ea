package org.uppsikt.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What code may do where: the clock, threads, the console, and who may make the two types that
/// guard "nothing is unpublished before it is saved".
final class ConductRules {

  private static final Set<String> NOW =
      Set.of(
          "java.time.Instant.now()",
          "java.time.LocalDate.now()",
          "java.time.LocalDateTime.now()",
          "java.time.LocalTime.now()",
          "java.time.Year.now()",
          "java.time.ZonedDateTime.now()",
          "java.time.OffsetDateTime.now()",
          "java.time.Clock.systemUTC()",
          "java.time.Clock.systemDefaultZone()",
          "java.lang.System.currentTimeMillis()",
          "java.util.Date.<init>()");

  private static final Set<String> THREADS =
      Set.of(
          "java.lang.Thread.<init>",
          "java.lang.Thread.ofVirtual",
          "java.lang.Thread.ofPlatform",
          "java.lang.Thread.startVirtualThread",
          "java.util.Timer.<init>",
          "java.util.concurrent.ForkJoinPool.commonPool",
          "java.util.Collection.parallelStream");

  /// The practice server runs as a process of its own: its main class is the composition root
  /// there, with a clock, threads and one line on the standard stream.
  private static final String PRACTICE_SERVER = ".channel.practice.server.PracticeServer";

  private static final String SENDING = ".work.StateOrders";
  private static final String EVIDENCE = ".domain.evidence.SealedEvidence";
  private static final String EVIDENCES = ".store.Evidences";
  private static final String SEALING = ".work.Seal";
  private static final String HOP = ".ui.kit.Fx";
  private static final String ORDER = ".domain.decision.UnpublishOrder";

  /// Whichever library they are of; none of them is needed here.
  private static final Set<String> FILLED =
      Set.of("Inject", "Autowired", "Resource", "Value", "FXML", "PersistenceContext");

  private static final Set<String> WITHOUT_EXECUTOR =
      Set.of(
          "java.util.concurrent.CompletableFuture.supplyAsync(java.util.function.Supplier)",
          "java.util.concurrent.CompletableFuture.runAsync(java.lang.Runnable)");

  private final String root;

  ConductRules(String root) {
    this.root = root;
  }

  List<Rule> all() {
    return List.of(
        new Rule("the clock is injected", clock(), named(".app", PRACTICE_SERVER)),
        new Rule("threads are made in app and sync", threads(), named(".app", ".sync")),
        new Rule("one place hops to the JavaFX thread", hop(), named(HOP)),
        new Rule("no mutable statics", mutableStatics()),
        new Rule("what a class needs comes by its constructor", injection()),
        new Rule("the console belongs to the command line", console(), named(".cli")),
        new Rule("orders to unpublish are made by work", orders(), named(ORDER, ".work")),
        new Rule(
            "in work only what sends orders makes them", sendingAlone(), named(ORDER, SENDING)),
        new Rule("sealed evidence is made by the store", sealing(), named(EVIDENCE, ".store")),
        new Rule("evidence is stored by the sealing step", storing(), named(EVIDENCES, SEALING)));
  }

  private String[] named(String... places) {
    return Arrays.stream(places).map(place -> root + place).toArray(String[]::new);
  }

  private ArchRule clock() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(root + ".app..")
        .and()
        .doNotHaveFullyQualifiedName(root + PRACTICE_SERVER)
        .should()
        .accessTargetWhere(
            access("asks for the present", target -> NOW.contains(signature(target))))
        .because("java.time.Clock is injected, so that deadlines can be tested");
  }

  private ArchRule threads() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(root + ".app..", root + ".sync..")
        .and()
        .doNotHaveFullyQualifiedName(root + PRACTICE_SERVER)
        .should()
        .accessTargetWhere(access("starts threads", ConductRules::startsThreads))
        .because("an executor is passed in");
  }

  private static boolean startsThreads(CodeUnitAccessTarget target) {
    return THREADS.contains(name(target))
        || WITHOUT_EXECUTOR.contains(signature(target))
        || target.getOwner().getName().equals("java.util.concurrent.Executors");
  }

  private ArchRule hop() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(root + HOP)
        .should()
        .accessTargetWhere(
            access(
                "hops to the JavaFX thread",
                target -> name(target).equals("javafx.application.Platform.runLater")))
        .because("ui.kit.Fx is the one place that hops threads");
  }

  private static ArchRule mutableStatics() {
    return fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .because("state has an owner, made in app.Wiring");
  }

  private static ArchRule injection() {
    return fields()
        .should()
        .notBeAnnotatedWith(
            new DescribedPredicate<>("an annotation that has them filled from outside") {
              @Override
              public boolean test(JavaAnnotation<?> annotation) {
                return FILLED.contains(annotation.getRawType().getSimpleName());
              }
            })
        .because("a field that is filled from outside is seen by no compiler and by no test");
  }

  private ArchRule console() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(root, root + ".cli..")
        .and()
        .doNotHaveFullyQualifiedName(root + PRACTICE_SERVER)
        .should()
        .accessTargetWhere(
            new DescribedPredicate<JavaAccess<?>>("the standard streams are used") {
              @Override
              public boolean test(JavaAccess<?> access) {
                String name = access.getTarget().getFullName();
                return name.equals("java.lang.System.out")
                    || name.equals("java.lang.System.err")
                    || access.getTarget().getName().equals("printStackTrace");
              }
            })
        .because("everything else logs, or returns what it has to say");
  }

  private ArchRule orders() {
    return madeOnlyBy(root + ORDER, root + ".work..")
        .because("an order exists only where evidence was sealed (design invariant 1)");
  }

  private ArchRule sendingAlone() {
    String type = root + ORDER;
    return noClasses()
        .that()
        .resideInAPackage(root + ".work..")
        .and()
        .doNotHaveFullyQualifiedName(root + SENDING)
        .should()
        .accessTargetWhere(access("makes a " + type, target -> makes(type, target)))
        .because("one class takes orders out of the outbox, where each rests on evidence");
  }

  private ArchRule sealing() {
    return madeOnlyBy(root + EVIDENCE, root + ".store..")
        .because("only what was stored and re-hashed is sealed (design invariant 1)");
  }

  private ArchRule storing() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(root + SEALING)
        .should()
        .accessTargetWhere(
            access(
                "stores evidence",
                target ->
                    target.getOwner().getName().equals(root + EVIDENCES)
                        && target.getName().equals("seal")))
        .because(
            "only what the sealing step drew up of a version is evidence (design invariant 1)");
  }

  /// Constructors and static factories, called or handed on as a reference.
  private static ArchRule madeOnlyBy(String type, String... makers) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(makers)
        .and()
        .doNotHaveFullyQualifiedName(type)
        .should()
        .accessTargetWhere(access("makes a " + type, target -> makes(type, target)));
  }

  private static boolean makes(String type, CodeUnitAccessTarget target) {
    if (!target.getOwner().getName().equals(type)) {
      return false;
    }
    return target.getName().equals("<init>")
        || target
            .resolveMember()
            .filter(member -> member.getModifiers().contains(JavaModifier.STATIC))
            .isPresent();
  }

  private static String name(CodeUnitAccessTarget target) {
    return target.getOwner().getName() + "." + target.getName();
  }

  private static String signature(CodeUnitAccessTarget target) {
    return name(target)
        + target.getRawParameterTypes().stream()
            .map(JavaClass::getName)
            .collect(java.util.stream.Collectors.joining(",", "(", ")"));
  }

  private static DescribedPredicate<JavaAccess<?>> access(
      String what, java.util.function.Predicate<CodeUnitAccessTarget> matches) {
    return new DescribedPredicate<>(what) {
      @Override
      public boolean test(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target && matches.test(target);
      }
    };
  }
}
