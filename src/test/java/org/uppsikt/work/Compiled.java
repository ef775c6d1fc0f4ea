package org.uppsikt.work;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.uppsikt.channel.Connector;

/// Gives an expression to the compiler, in a class outside the program that has a connector, a
/// decision, a target and everything public to hand.
final class Compiled {

  private static final String BEFORE =
      """
      import org.uppsikt.channel.*;
      import org.uppsikt.domain.decision.*;
      import org.uppsikt.domain.evidence.*;
      class Attempt {
        Object attempt(Connector connector, Decision decision, Target target, OrderId id) {
          return \
      """;

  private Compiled() {}

  /// What the compiler says against it; empty where it compiles. Nothing is generated.
  static List<String> errors(String expression) {
    var source =
        new SimpleJavaFileObject(URI.create("string:///Attempt.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return BEFORE + expression + "; } }";
          }
        };
    String classes = Connector.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    var said = new DiagnosticCollector<JavaFileObject>();
    var task =
        ToolProvider.getSystemJavaCompiler()
            .getTask(
                null,
                null,
                said,
                List.of("-proc:none", "-classpath", classes),
                null,
                List.of(source));
    try {
      ((JavacTask) task).analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(each -> each.getMessage(Locale.ROOT))
        .toList();
  }
}
