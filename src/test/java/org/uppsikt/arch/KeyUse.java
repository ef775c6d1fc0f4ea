package org.uppsikt.arch;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/// Which message keys the program asks for. A key counts as asked for where its constant is named;
/// or where `valueOf("BEFORE_" + name)`, `valueOf(one + "_" + other)`, `valueOf(name)` or
/// `values()` can come to it, and what is put in for each name is a constant of some other enum or
/// a literal of the program. A constant that only its own enum and the bundles know is not asked
/// for.
final class KeyUse extends TreeScanner<Void, Void> {

  /// Messages whose screens follow.
  private static final Set<String> AWAITED =
      Set.of(
          "shell.journal.broken",
          "shell.registry",
          "shell.text.smaller",
          "shell.text.normal",
          "keys.screen");

  /// Whose every constant is listed on a screen.
  private static final Set<String> LISTED = Set.of("TermText");

  private final Set<String> enums = new HashSet<>();
  private final Set<String> named = new HashSet<>();
  private final List<Pattern> patterns = new ArrayList<>();
  private final Set<String> words = new HashSet<>();

  private KeyUse() {}

  /// What a call of `valueOf` can come to.
  ///
  /// @param shape with a group for each thing that is put in
  private record Pattern(String type, java.util.regex.Pattern shape) {}

  static List<String> faults(List<SourceFile> program) {
    List<BundleKeys.KeyEnum> all = BundleKeys.enums(program);
    var use = new KeyUse();
    all.forEach(each -> use.enums.add(each.name()));
    program.forEach(file -> use.scan(file.unit(), null));
    List<String> faults = new ArrayList<>();
    for (BundleKeys.KeyEnum each : all) {
      for (String constant : each.constants()) {
        if (!use.asks(each.name(), constant) && !AWAITED.contains(each.key(constant))) {
          faults.add(
              "take out %s.%s and %s: nothing asks for it"
                  .formatted(each.name(), constant, each.key(constant)));
        }
      }
    }
    return faults;
  }

  private boolean asks(String type, String constant) {
    return LISTED.contains(type)
        || named.contains(type + "." + constant)
        || patterns.stream()
            .filter(pattern -> pattern.type().equals(type))
            .anyMatch(pattern -> comesTo(pattern, constant));
  }

  private boolean comesTo(Pattern pattern, String constant) {
    Matcher found = pattern.shape().matcher(constant);
    return found.matches()
        && IntStream.rangeClosed(1, found.groupCount())
            .allMatch(group -> words.contains(found.group(group)));
  }

  @Override
  public Void visitClass(ClassTree tree, Void nothing) {
    if (tree.getKind() == Tree.Kind.ENUM && !BundleKeys.isKeyEnum(tree)) {
      for (Tree member : tree.getMembers()) {
        if (member instanceof VariableTree constant && BundleKeys.isConstant(constant)) {
          words.add(constant.getName().toString());
        }
      }
    }
    return super.visitClass(tree, null);
  }

  @Override
  public Void visitLiteral(LiteralTree tree, Void nothing) {
    if (tree.getValue() instanceof String text) {
      words.add(text);
    }
    return null;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
    named.add(lastName(tree.getExpression()) + "." + tree.getIdentifier());
    return super.visitMemberSelect(tree, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
    if (tree.getMethodSelect() instanceof MemberSelectTree select
        && enums.contains(lastName(select.getExpression()))) {
      String type = lastName(select.getExpression());
      if (select.getIdentifier().contentEquals("values")) {
        patterns.add(new Pattern(type, java.util.regex.Pattern.compile("(.+)")));
      } else if (select.getIdentifier().contentEquals("valueOf")) {
        String shape = shape(tree.getArguments().getFirst());
        patterns.add(new Pattern(type, java.util.regex.Pattern.compile(shape)));
      }
    }
    return super.visitMethodInvocation(tree, null);
  }

  private static String shape(ExpressionTree tree) {
    return switch (tree) {
      case BinaryTree sum -> shape(sum.getLeftOperand()) + shape(sum.getRightOperand());
      case LiteralTree literal when literal.getValue() instanceof String text -> text;
      default -> "(.+?)";
    };
  }

  private static String lastName(Tree tree) {
    return switch (tree) {
      case IdentifierTree identifier -> identifier.getName().toString();
      case MemberSelectTree select -> select.getIdentifier().toString();
      default -> "";
    };
  }
}
