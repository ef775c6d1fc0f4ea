package org.uppsikt.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRulesTest {

  private static final Path PROGRAM = Path.of("src/main/java");
  private static final Path TESTS = Path.of("src/test/java");
  /// Read once for all rules.
  static final List<SourceFile> FILES = SourceFile.below(PROGRAM);

  @Test
  void filesMethodsConstructorsAndNestingStaySmall() {
    assertThat(FILES).isNotEmpty().flatMap(SizeRules::faults).isEmpty();
  }

  @Test
  void namesCatchesStylesAndTextsAreInOrder() {
    assertThat(FILES).flatMap(SourceRules::faults).isEmpty();
  }

  @Test
  void everyPackageIsDescribedAndNullMarked() {
    assertThat(PackageRules.faults(PROGRAM)).isEmpty();
  }

  @Test
  void testsDoNotSkipSleepOrMock() {
    assertThat(SourceFile.below(TESTS)).isNotEmpty().flatMap(TestRules::faults).isEmpty();
  }

  @Test
  void plantedSizesAreFound() {
    String lines = "\n".repeat(SizeRules.METHOD);
    String parameters = "int a, int b, int c, int d, int e, int f, int g";
    assertThat(sizes("x/A.java", "\n".repeat(400) + "class A {}\n")).hasSize(1);
    assertThat(sizes("x/ui/A.java", "\n".repeat(300) + "class A {}\n")).hasSize(1);
    assertThat(sizes("x/domain/A.java", "\n".repeat(150) + "class A {}\n")).hasSize(1);
    assertThat(sizes("x/domain/A.java", "\n".repeat(149) + "class A {}\n")).isEmpty();
    assertThat(sizes("x/A.java", "\n".repeat(300) + "class A {}\n")).isEmpty();
    assertThat(sizes("x/A.java", "class A { void m() {" + lines + "} }")).hasSize(1);
    assertThat(sizes("x/A.java", "class A { A(" + parameters + ") {} }")).hasSize(1);
    assertThat(sizes("x/A.java", "record A(" + parameters + ") {}")).isEmpty();
    assertThat(sizes("x/A.java", "class A { void m() { " + nested(4) + " } }")).hasSize(1);
    assertThat(sizes("x/A.java", "class A { void m() { " + nested(3) + " } }")).isEmpty();
  }

  @Test
  void plantedSizesOfInitialisersAndFieldsAreFound() {
    String lines = "\n".repeat(SizeRules.METHOD);
    for (String member :
        List.of(
            "static { %s }",
            "{ %s }",
            "Runnable r = () -> { %s };",
            "Runnable r = once(() -> { %s });",
            "Runnable r = new Runnable() { public void run() { %s } };",
            "Runnable r = new Runnable() { { %s } };",
            "int a = switch (b) { default -> { %s yield 1; } };",
            "enum B { C(() -> { %s }) }",
            "class B { { %s } }")) {
      String type = "class A { " + member + " }";
      assertThat(sizes("x/A.java", type.formatted(lines))).as(member).hasSize(1);
      assertThat(sizes("x/A.java", type.formatted(nested(4)))).as(member).hasSize(1);
      assertThat(sizes("x/A.java", type.formatted("\n" + nested(1)))).as(member).isEmpty();
    }
    assertThat(sizes("x/A.java", "class A { List<X> l = List.of(" + lines + ");}")).isEmpty();
    assertThat(sizes("x/A.java", "class A { void m() { { " + lines + " } } }")).hasSize(1);
  }

  private static String nested(int depth) {
    return "for (;;) { ".repeat(depth) + "}".repeat(depth);
  }

  private static List<String> sizes(String path, String text) {
    return SizeRules.faults(SourceFile.parse(path, text));
  }

  @Test
  void plantedNamesAndMissingDescriptionsAreFound() {
    assertThat(source("x/A.java", "class CommentManager {}")).hasSize(1);
    assertThat(source("x/A.java", "class AbstractScreen {}")).hasSize(1);
    assertThat(source("x/A.java", "public class Comment {}")).hasSize(1);
    assertThat(source("x/A.java", "/// One comment.\npublic class Comment {}")).isEmpty();
  }

  @Test
  void plantedCatchesAreFound() {
    String method = "class A { void m() { try { } catch (%s e) { } } }";
    assertThat(source("x/work/A.java", method.formatted("Exception"))).hasSize(1);
    assertThat(source("x/work/A.java", method.formatted("RuntimeException"))).hasSize(1);
    assertThat(source("x/sync/A.java", method.formatted("RuntimeException"))).hasSize(1);
    assertThat(source("x/work/A.java", method.formatted("Foo | java.lang.Throwable"))).hasSize(1);
    assertThat(source("x/work/A.java", method.formatted("java.io.IOException"))).isEmpty();
    assertThat(source("x/ui/kit/Tasks.java", method.formatted("Exception"))).isEmpty();
  }

  @Test
  void plantedFaultsOfTheStoreWithoutTheirCauseAreFound() {
    String method = "class A { void m() { bench.noteRefused(%s); } }";
    String hidden = method.formatted("RefusalText.STORE");
    assertThat(source("x/ui/inbox/A.java", hidden)).hasSize(1);
    assertThat(source("x/ui/inbox/Bench.java", hidden)).isEmpty();
    assertThat(source("x/ui/inbox/A.java", method.formatted("Bench.storeFault(cause)"))).isEmpty();
  }

  @Test
  void plantedStylesAndLiteralTextsAreFound() {
    String method = "class A { void m() { %s; } }";
    assertThat(source("x/work/A.java", method.formatted("n.setStyle(\"-fx\")"))).hasSize(1);
    assertThat(source("x/ui/A.java", method.formatted("n.setText(\"Spara\")"))).hasSize(1);
    assertThat(source("x/ui/A.java", method.formatted("n.setText(k + \" st\")"))).hasSize(1);
    assertThat(source("x/ui/A.java", method.formatted("new Label(b ? \"ja\" : k)"))).hasSize(1);
    assertThat(source("x/ui/A.java", method.formatted("new Tab(\"%d st\".formatted(1))")))
        .hasSize(1);
    assertThat(source("x/ui/A.java", method.formatted("n.setText(\"… 1\")"))).isEmpty();
    for (String own :
        List.of(
            "Boxes.words(\"Spara\", \"muted\")",
            "Boxes.label(a + \" st\")",
            "Boxes.whole(\"Spara\")",
            "new Chip(\"Övning\", Tone.WARN)",
            "new KeyButton(kit, \"a.save\", \"Spara\", \"Ctrl+S\")",
            "n.textProperty().set(\"Spara\")",
            "n.promptTextProperty().set(\"Sök\")",
            "n.accessibleTextProperty().setValue(\"Spara\")",
            "n.setText(String.format(\"%d st\", k))",
            "n.setText(String.join(\" \", \"Spara\", k))",
            "n.setText(\"Spara\".concat(k))",
            "n.setText(k.map(String::strip).orElse(\"Okänd\"))",
            "n.setText(new StringBuilder().append(k).append(\" st\").toString())",
            "String words = \"Spara\"; n.setText(words)",
            "String words; words = b ? \"Spara\" : k; n.setText(words + k)",
            "new Labelled(kit, \"Spara allt\")",
            "new Labelled(kit, \"Spara\")",
            "new Labelled(kit, \"på\")",
            "n.setText(\"OK\")")) {
      assertThat(source("x/ui/A.java", method.formatted(own))).as(own).hasSize(1);
    }
    for (String fine :
        List.of(
            "Boxes.words(kit.text(Key.SAVE), \"muted\")",
            "Boxes.row(\"muted\", n)",
            "new KeyButton(kit, \"a.save\", kit.text(Key.SAVE), \"Ctrl+S\")",
            "model.idProperty().set(\"inbox\")",
            "n.setText(b.equals(\"ja\") ? k : t.get(\"a.b\"))",
            "String id = \"inbox\"; n.setText(t.get(id))",
            "new Labelled(\"inbox.save\", \"muted\", \"Ctrl+S\", \"Shift+↑ ↓\")",
            "throw new IllegalStateException(\"no inbox here\")")) {
      assertThat(source("x/ui/A.java", method.formatted(fine))).as(fine).isEmpty();
    }
    assertThat(source("x/ui/A.java", method.formatted("n.setText(t.get(\"a.b\"))"))).isEmpty();
    for (String member :
        List.of(
            "{ String s = \"Spara\"; n.setText(s); }",
            "static { String s = \"Spara\"; n.setText(s); }",
            "Runnable r = () -> { String s = \"Spara\"; n.setText(s); };",
            "void m() { var s = String.format(\"%d st\", 1); n.setText(s); }",
            "void m() { var s = String.join(\" \", \"Spara\", x); n.setText(s); }",
            "void m() { var s = \"Spara\".concat(x); n.setText(s); }",
            "Runnable r = new Runnable() { public void run() { var s = \"Spara\"; n.setText(s); }"
                + " };",
            "void m() { var s = \"Spara\"; var r = new R() { void k() { n.setText(s); } }; }",
            "void m() { var r = new R() { void k() { var s = \"Spara\"; n.setText(s); } }; }",
            "Runnable r = () -> { String s = t.get(\"a.b\"); n.setText(s); }; void m() {"
                + " n.setText(\"Spara\"); }")) {
      assertThat(source("x/ui/A.java", "class A { " + member + " }")).as(member).hasSize(1);
    }
    String field = "class A { static final String SAVE = \"%s\"; void m() { n.setText(SAVE); } }";
    assertThat(source("x/ui/A.java", field.formatted("Spara"))).hasSize(1);
    assertThat(source("x/ui/A.java", field.formatted("…"))).isEmpty();
  }

  private static List<String> source(String path, String text) {
    return SourceRules.faults(SourceFile.parse(path, text));
  }

  @Test
  void plantedPackagesWithoutDescriptionAreFound(@TempDir Path folder) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("a")).resolve("A.java"), "class A {}");
    Path info = Files.createDirectories(folder.resolve("b")).resolve("package-info.java");
    Files.writeString(info, "package b;\n");
    assertThat(PackageRules.faults(folder)).hasSize(3);
  }

  @Test
  void plantedTestsThatSkipSleepOrMockAreFound() {
    assertThat(test("class A { @Disabled void m() {} }")).hasSize(1);
    assertThat(test("class A { @EnabledOnOs(OS.MAC) void m() {} }")).hasSize(1);
    assertThat(test("class A { void m() { Thread.sleep(1); } }")).hasSize(1);
    assertThat(test("import org.mockito.Mockito; class A {}")).hasSize(1);
    assertThat(test("import static org.junit.jupiter.api.Assumptions.*; class A {}")).hasSize(1);
  }

  private static List<String> test(String text) {
    return TestRules.faults(SourceFile.parse("x/A.java", text));
  }
}
