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

  /// One enum of keys.
  record KeyEnum(String name, String screen, List<String> constants) {

    String key(String constant) {
      return screen + "." + constant.toLowerCase(Locale.ROOT).replace('_', '.');
    }
  }

  static SortedSet<String> in(List<SourceFile> files) {
    SortedSet<String> keys = new TreeSet<>();
    enums(files).forEach(each -> each.constants().forEach(name -> keys.add(each.key(name))));
    return keys;
  }

  static List<KeyEnum> enums(List<SourceFile> files) {
    List<KeyEnum> enums = new ArrayList<>();
    for (SourceFile file : files) {
      for (Tree type : file.unit().getTypeDecls()) {
        if (type instanceof ClassTree tree && isKeyEnum(tree)) {
          BundleKeys found = new BundleKeys();
          found.scan(tree.getMembers(), null);
          enums.add(new KeyEnum(tree.getSimpleName().toString(), found.screen, found.constants));
        }
      }
    }
    return enums;
  }

  static boolean isKeyEnum(ClassTree tree) {
    return tree.getKind() == Tree.Kind.ENUM
        && tree.getImplementsClause().stream().anyMatch(type -> type.toString().equals("Key"));
  }

  /// The tree of an enum's constant is printed with the modifiers that it has without saying so.
  static boolean isConstant(VariableTree tree) {
    return tree.toString().startsWith("/*public static final*/");
  }

  @Override
  public Void visitVariable(VariableTree tree, Void nothing) {
    if (isConstant(tree)) {
      constants.add(tree.getName().toString());
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
