package org.uppsikt.arch;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/// The message keys that the program names: the constants of the enums in `org.uppsikt.text` that
/// are keys. `ShellText.APP_NAME`, whose `screen()` is "shell", names `shell.app.name`.
final class BundleKeys extends TreeScanner<Void, Void> {

  private final List<String> constants = new ArrayList<>();
  private String screen = "";

  private BundleKeys() {}

  static SortedSet<String> in(List<SourceFile> files) {
    SortedSet<String> keys = new TreeSet<>();
    for (SourceFile file : files) {
      for (Tree type : file.unit().getTypeDecls()) {
        if (type instanceof ClassTree tree && isKeyEnum(tree)) {
          BundleKeys found = new BundleKeys();
          found.scan(tree.getMembers(), null);
          found.constants.forEach(constant -> keys.add(found.screen + "." + constant));
        }
      }
    }
    return keys;
  }

  private static boolean isKeyEnum(ClassTree tree) {
    return tree.getKind() == Tree.Kind.ENUM
        && tree.getImplementsClause().stream().anyMatch(type -> type.toString().equals("Key"));
  }

  @Override
  public Void visitVariable(VariableTree tree, Void nothing) {
    // The tree of an enum's constant is printed with the modifiers that it has without saying so.
    if (tree.toString().startsWith("/*public static final*/")) {
      constants.add(tree.getName().toString().toLowerCase(Locale.ROOT).replace('_', '.'));
    }
    return null;
  }

  @Override
  public Void visitMethod(MethodTree tree, Void nothing) {
    if (tree.getName().contentEquals("screen")) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitLiteral(LiteralTree literal, Void none) {
          screen = String.valueOf(literal.getValue());
          return null;
        }
      }.scan(tree, null);
    }
    return null;
  }
}
