package org.uppsikt.arch;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/// Files, methods, constructors and nesting stay small enough to be read at once.
final class SizeRules {

  static final int FILE = 400;
  static final int SCREEN_FILE = 300;
  static final int METHOD = 40;
  static final int PARAMETERS = 6;
  static final int NESTING = 3;

  private SizeRules() {}

  static List<String> faults(SourceFile file) {
    List<String> faults = new ArrayList<>();
    int limit = file.isBelow("ui") ? SCREEN_FILE : FILE;
    if (file.lines() > limit) {
      faults.add(file.path() + " has " + file.lines() + " lines, more than " + limit);
    }
    new Members(file, faults).scan(file.unit(), null);
    return faults;
  }

  /// Methods, and the constructors of what is not a record: a record's list is its data.
  private static final class Members extends TreeScanner<Void, Void> {
    private final SourceFile file;
    private final List<String> faults;
    private boolean inRecord;

    Members(SourceFile file, List<String> faults) {
      this.file = file;
      this.faults = faults;
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
      boolean outer = inRecord;
      inRecord = tree.getKind() == Tree.Kind.RECORD;
      super.visitClass(tree, null);
      inRecord = outer;
      return null;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
      if (tree.getBody() == null) {
        return null;
      }
      int lines = file.linesOf(tree.getBody());
      if (lines > METHOD) {
        faults.add("%s: %s has %d lines".formatted(file.at(tree), tree.getName(), lines));
      }
      int parameters = tree.getParameters().size();
      if (tree.getReturnType() == null && !inRecord && parameters > PARAMETERS) {
        faults.add("%s: constructor with %d parameters".formatted(file.at(tree), parameters));
      }
      Depth depth = new Depth();
      depth.scan(tree.getBody(), null);
      if (depth.deepest > NESTING) {
        faults.add("%s: %s nests %d deep".formatted(file.at(tree), tree.getName(), depth.deepest));
      }
      return super.visitMethod(tree, null);
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
