package org.uppsikt.arch;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;

/// The texts that stand in a file, one after the other, as a concatenation puts them together.
final class Literals extends TreeScanner<Void, StringBuilder> {

  private Literals() {}

  static String of(SourceFile file) {
    var all = new StringBuilder();
    new Literals().scan(file.unit(), all);
    return all.toString();
  }

  @Override
  public Void visitLiteral(LiteralTree tree, StringBuilder all) {
    if (tree.getValue() instanceof String text) {
      all.append(text);
    }
    return super.visitLiteral(tree, all);
  }
}
