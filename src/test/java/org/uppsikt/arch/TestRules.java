package org.uppsikt.arch;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/// What tests do not do: skip themselves, sleep, or stand in for real parts with mocks.
final class TestRules extends TreeScanner<Void, Void> {

  private final SourceFile file;
  private final List<String> faults = new ArrayList<>();

  private TestRules(SourceFile file) {
    this.file = file;
  }

  static List<String> faults(SourceFile file) {
    TestRules rules = new TestRules(file);
    rules.scan(file.unit(), null);
    return rules.faults;
  }

  @Override
  public Void visitAnnotation(AnnotationTree tree, Void nothing) {
    if (tree.getAnnotationType()
        .toString()
        .matches("(.*\\.)?(Disabled|Enabled)(On|If|For).*|(.*\\.)?Disabled")) {
      faults.add(file.at(tree) + ": a skipped test tells nothing");
    }
    return super.visitAnnotation(tree, null);
  }

  @Override
  public Void visitImport(ImportTree tree, Void nothing) {
    String name = tree.getQualifiedIdentifier().toString();
    if (name.startsWith("org.mockito.") || name.contains(".Assumptions")) {
      faults.add(file.at(tree) + ": " + name + " has no place here");
    }
    return super.visitImport(tree, null);
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
    // Only what ends so is written out: doing that for every step of a long chain takes long.
    if (tree.getIdentifier().contentEquals("sleep")
        && tree.toString().matches("(.*\\.)?(Thread|TimeUnit\\.[A-Z]+)\\.sleep")) {
      faults.add(file.at(tree) + ": wait for a condition instead of sleeping");
    }
    return super.visitMemberSelect(tree, null);
  }
}
