package org.uppsikt.arch;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The literals with letters that an expression shows: in it, in what puts texts together, and in
/// the variables of the file that it names. What looks a text up by its key shows no literal.
final class ShownWords extends TreeScanner<Void, Void> {

  /// What gives the words back that it is given.
  private static final Set<String> PUTS_TOGETHER =
      Set.of(
          "formatted",
          "format",
          "join",
          "joining",
          "concat",
          "append",
          "repeat",
          "strip",
          "trim",
          "toUpperCase",
          "toLowerCase",
          "toString",
          "valueOf",
          "substring",
          "replace",
          "orElse",
          "requireNonNullElse");

  /// Keys are named alike in every language.
  private static final Pattern KEYS =
      Pattern.compile("\\P{L}*((Ctrl|Shift|Alt|Enter|Esc|\\p{Lu})(?!\\p{L})\\P{L}*)+");

  private final Map<String, List<ExpressionTree>> named = new TreeMap<>();
  private final Set<String> followed = new HashSet<>();
  private final Set<LiteralTree> found = new LinkedHashSet<>();

  /// @param members methods, initialisers and fields in each other, whose variables count beside
  ///     the fields of the file
  ShownWords(CompilationUnitTree file, List<Tree> members) {
    new Fields().scan(file, null);
    members.forEach(member -> new Locals().scan(member, null));
  }

  Set<LiteralTree> in(List<? extends ExpressionTree> shown) {
    scan(shown, null);
    return found;
  }

  private void names(String name, ExpressionTree value) {
    if (value != null) {
      named.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }
  }

  @Override
  public Void visitLiteral(LiteralTree tree, Void nothing) {
    if (tree.getValue() instanceof String words
        && words.chars().anyMatch(Character::isLetter)
        && !KEYS.matcher(words).matches()) {
      found.add(tree);
    }
    return null;
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void nothing) {
    String name = tree.getName().toString();
    return followed.add(name) ? scan(named.get(name), null) : null;
  }

  /// Of a condition the outcomes are shown, not what is asked.
  @Override
  public Void visitConditionalExpression(ConditionalExpressionTree tree, Void nothing) {
    scan(tree.getTrueExpression(), null);
    return scan(tree.getFalseExpression(), null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
    boolean together =
        tree.getMethodSelect() instanceof MemberSelectTree select
            && PUTS_TOGETHER.contains(select.getIdentifier().toString());
    return together ? super.visitMethodInvocation(tree, null) : null;
  }

  /// Of the methods nothing: what they keep is their own.
  private final class Fields extends TreeScanner<Void, Void> {
    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
      names(tree.getName().toString(), tree.getInitializer());
      return null;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
      return null;
    }
  }

  private final class Locals extends TreeScanner<Void, Void> {
    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
      names(tree.getName().toString(), tree.getInitializer());
      return super.visitVariable(tree, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void nothing) {
      if (tree.getVariable() instanceof IdentifierTree variable) {
        names(variable.getName().toString(), tree.getExpression());
      }
      return super.visitAssignment(tree, null);
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
      return null;
    }
  }
}
