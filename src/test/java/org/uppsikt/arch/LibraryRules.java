package org.uppsikt.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;

/// Which library lives where. A library named here can be exchanged by rewriting its home.
final class LibraryRules {

  /// What talks to platforms, and what stands in files: policies, rules, settings, evidence, keys,
  /// backups and what is handed in and out.
  private static final String[] READ_JSON = {
    "channel",
    "policy",
    "flag.rule",
    "settings",
    "evidence",
    "store.key",
    "store.backup",
    "work.lines",
    "work.diary",
    "work.export",
    "cli"
  };

  private final String root;

  LibraryRules(String root) {
    this.root = root;
  }

  List<Rule> all() {
    return List.of(
        only(
            "JavaFX",
            in("ui", "app"),
            "javafx..",
            "org.controlsfx..",
            "atlantafx..",
            "org.kordamp.."),
        only("databases", in("store"), "java.sql..", "javax.sql..", "org.h2..", "org.postgresql.."),
        only("data access and migration", in("store"), "org.jdbi..", "org.flywaydb.."),
        only("the HTTP client", in("channel.http"), "java.net.http.."),
        only(
            "PDFBox",
            in("evidence.sheet"),
            "org.apache.pdfbox..",
            "org.apache.fontbox..",
            "org.apache.xmpbox.."),
        only("mail", in("registry.mail"), "jakarta.mail..", "org.eclipse.angus.."),
        only("encrypted archives", in("registry.folder"), "net.lingala.zip4j.."),
        only("picocli", new String[] {root, root + ".cli.."}, "picocli.."),
        only("the logging implementation", in("app"), "ch.qos.logback.."),
        // PDFBox renders a page into a java.awt image: the picture of an item is made that way.
        only(
            "AWT and Swing",
            in("evidence.sheet"),
            "java.awt..",
            "javax.swing..",
            "javax.imageio.."),
        only("Jackson", in(READ_JSON), "tools.jackson..", "com.fasterxml.jackson.."));
  }

  private String[] in(String... homes) {
    return Arrays.stream(homes).map(home -> root + "." + home + "..").toArray(String[]::new);
  }

  private static String[] bare(String... packages) {
    return Arrays.stream(packages).map(p -> p.replace("..", "")).toArray(String[]::new);
  }

  private static Rule only(String name, String[] homes, String... packages) {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackages(homes)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages)
            .because(name + " belongs in " + Arrays.toString(homes));
    return new Rule(name + " at home", rule, bare(homes));
  }
}
