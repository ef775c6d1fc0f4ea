package org.uppsikt.arch;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/// Files, methods, constructors and nesting stay small enough to be read at once.
final class SizeRules {

  static final int FILE = 400;
  static final int SCREEN_FILE = 300;
  static final int DOMAIN_FILE = 150;
  static final int METHOD = 40;
  static final int PARAMETERS = 6;
  static final int NESTING = 3;

  private SizeRules() {}

  static List<String> faults(SourceFile file) {
    List<String> faults = new ArrayList<>();
    int limit = limit(file);
    if (file.lines() > limit) {
      faults.add(file.path() + " has " + file.lines() + " lines, more than " + limit);
    }
    new Members(file, faults).scan(file.unit(), null);
    return faults;
  }

  private static int limit(SourceFile file) {
    if (file.isBelow("domain")) {
      return DOMAIN_FILE;
    }
    return file.isBelow("ui") ? SCREEN_FILE : FILE;
  }

  /// Methods, initialisers and fields that hold work, and the constructors of what is not a record:
  /// a record's list is its data.
  private static final class Members extends TreeScanner<Void, Void> {
    private final SourceFile file;
    private final List<String> faults;
    private boolean inRecord;
    private boolean inMember;

    Members(SourceFile file, List<String> faults) {
      this.file = file;
      this.faults = faults;
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
      boolean outer = inRecord;
      boolean member = inMember;
      inRecord = tree.getKind() == Tree.Kind.RECORD;
      inMember = false;
      super.visitClass(tree, null);
      inRecord = outer;
      inMember = member;
      return null;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
      if (tree.getBody() == null) {
        return null;
      }
      int parameters = tree.getParameters().size();
      if (tree.getReturnType() == null && !inRecord && parameters > PARAMETERS) {
        faults.add("%s: constructor with %d parameters".formatted(file.at(tree), parameters));
      }
      measure(tree, tree.getName().toString(), tree.getBody());
      return within(() -> super.visitMethod(tree, null));
    }

    /// An initialiser of the class or of its objects is a method without a name.
    @Override
    public Void visitBlock(BlockTree tree, Void nothing) {
      if (inMember) {
        return super.visitBlock(tree, null);
      }
      measure(tree, "an initialiser", tree);
      return within(() -> super.visitBlock(tree, null));
    }

    /// A field that holds work: a lambda, an anonymous class, a switch. A table of data may be
    /// long.
    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
      ExpressionTree value = tree.getInitializer();
      if (inMember || value == null) {
        return super.visitVariable(tree, null);
      }
      new Works().scan(value, null);
      return within(() -> super.visitVariable(tree, null));
    }

    /// The longest and deepest of the blocks that a field holds.
    private final class Works extends TreeScanner<Void, Void> {
      @Override
      public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
        measure(tree, "a lambda of a field", tree.getBody());
        return null;
      }

      @Override
      public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
        measure(tree, "a switch of a field", tree);
        return null;
      }

      @Override
      public Void visitClass(ClassTree tree, Void nothing) {
        return null;
      }
    }

    private Void within(Runnable member) {
      boolean outer = inMember;
      inMember = true;
      member.run();
      inMember = outer;
      return null;
    }

    private void measure(Tree member, String name, Tree body) {
      int lines = file.linesOf(body);
      if (lines > METHOD) {
        faults.add("%s: %s has %d lines".formatted(file.at(member), name, lines));
      }
      Depth depth = new Depth();
      depth.scan(body, null);
      if (depth.deepest > NESTING) {
        faults.add("%s: %s nests %d deep".formatted(file.at(member), name, depth.deepest));
      }
    }
  }

  /// How deep branches, loops and lambdas with a block stand in each other; `else if` is one level.
  private static final class Depth extends TreeScanner<Void, Void> {
    private int now;
    private int deepest;

    private Void deeper(Runnable inside) {
      now++;
      deepest = Math.max(deepest, now);
      inside.run();
      now--;
      return null;
    }

    @Override
    public Void visitIf(IfTree tree, Void nothing) {
      deeper(() -> scan(tree.getThenStatement(), null));
      Tree otherwise = tree.getElseStatement();
      return otherwise instanceof IfTree
          ? scan(otherwise, null)
          : deeper(() -> scan(otherwise, null));
    }

    @Override
    public Void visitForLoop(ForLoopTree tree, Void nothing) {
      return deeper(() -> super.visitForLoop(tree, null));
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void nothing) {
      return deeper(() -> super.visitEnhancedForLoop(tree, null));
    }

    @Override
    public Void visitWhileLoop(WhileLoopTree tree, Void nothing) {
      return deeper(() -> super.visitWhileLoop(tree, null));
    }

    @Override
    public Void visitDoWhileLoop(DoWhileLoopTree tree, Void nothing) {
      return deeper(() -> super.visitDoWhileLoop(tree, null));
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void nothing) {
      return deeper(() -> super.visitSwitch(tree, null));
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
      return deeper(() -> super.visitSwitchExpression(tree, null));
    }

    @Override
    public Void visitTry(TryTree tree, Void nothing) {
      return deeper(() -> super.visitTry(tree, null));
    }

    @Override
    public Void visitCatch(CatchTree tree, Void nothing) {
      return scan(tree.getBlock(), null);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void nothing) {
      return tree.getBodyKind() == LambdaExpressionTree.BodyKind.STATEMENT
          ? deeper(() -> super.visitLambdaExpression(tree, null))
          : super.visitLambdaExpression(tree, null);
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
      return null;
    }
  }
}
