package org.uppsikt.arch;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// One Java file, parsed but not resolved: enough for sizes, names and literals.
record SourceFile(String path, String text, CompilationUnitTree unit, Trees trees) {

  static SourceFile parse(String path, String text) {
    return parse(List.of(new Text(path, text))).getFirst();
  }

  /// Every Java file below `folder`, in the order of their paths; none where it is not there.
  static List<SourceFile> below(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return parse(
          files
              .filter(file -> file.toString().endsWith(".java"))
              .sorted()
              .map(SourceFile::read)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All by one compiler: to set one up takes longer than to parse a file.
  private static List<SourceFile> parse(List<Text> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask)
            compiler.getTask(null, null, diagnostic -> {}, List.of("-proc:none"), null, texts);
    Trees trees = Trees.instance(task);
    var parsed = new ArrayList<SourceFile>();
    try {
      // In the order in which they were given; one that is missing would shift all the others.
      for (CompilationUnitTree unit : task.parse()) {
        Text text = texts.get(parsed.size());
        if (!unit.getSourceFile().toUri().equals(text.toUri())) {
          throw new IllegalStateException(text.path + " was not parsed");
        }
        parsed.add(new SourceFile(text.path, text.text, unit, trees));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(parsed);
  }

  private static Text read(Path file) {
    try {
      return new Text(file.toString().replace('\\', '/'), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int lines() {
    return (int) text.lines().count();
  }

  /// How many lines `tree` covers.
  int linesOf(Tree tree) {
    var positions = trees.getSourcePositions();
    long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
    long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
    return (int) (last - first + 1);
  }

  /// "path:line" of `tree`, as editors and terminals link it.
  String at(Tree tree) {
    long start = trees.getSourcePositions().getStartPosition(unit, tree);
    return path + ":" + unit.getLineMap().getLineNumber(start);
  }

  boolean isBelow(String folder) {
    return path.contains("/" + folder + "/");
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String path;
    private final String text;

    Text(String path, String text) {
      super(URI.create("string:///" + path.replace('\\', '/')), Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
