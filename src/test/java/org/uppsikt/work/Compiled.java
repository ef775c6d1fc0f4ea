package org.uppsikt.work;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.uppsikt.channel.Connector;
import org.uppsikt.domain.decision.Decision;
import org.uppsikt.domain.decision.OrderId;
import org.uppsikt.domain.decision.Target;
import org.uppsikt.domain.evidence.SealedEvidence;

/// Gives an expression to the compiler, in a class outside the program that has everything public
/// to hand, and runs what compiles.
public final class Compiled {

  private static final String SOURCE =
      """
      PACKAGE
      import java.lang.invoke.MethodHandles;
      import java.time.Instant;
      import java.util.*;
      import org.uppsikt.channel.*;
      import org.uppsikt.domain.decision.*;
      import org.uppsikt.domain.duty.*;
      import org.uppsikt.domain.evidence.*;
      import org.uppsikt.domain.item.*;
      import org.uppsikt.domain.journal.Digest;
      import org.uppsikt.domain.people.*;
      import org.uppsikt.domain.policy.*;
      public class Attempt {
        public static Object attempt(GIVEN given) {
          Connector connector = given.connector();
          Decision decision = given.decision();
          Target target = given.target();
          OrderId id = given.id();
          SealedEvidence evidence = given.evidence();
          return EXPRESSION;
        }
      }
      """;

  private final Path folder;
  private final String pack;

  /// @param folder for the classes
  /// @param pack of the attempt; empty for none
  Compiled(Path folder, String pack) {
    this.folder = folder;
    this.pack = pack;
  }

  /// What an attempt has to hand.
  public record Given(
      Connector connector, Decision decision, Target target, OrderId id, SealedEvidence evidence) {}

  /// What the compiler says against an expression; empty where it compiles.
  List<String> errors(String expression) {
    String text =
        SOURCE
            .replace("PACKAGE", pack.isEmpty() ? "" : "package " + pack + ";")
            .replace("GIVEN", Given.class.getCanonicalName())
            .replace("EXPRESSION", expression);
    var source =
        new SimpleJavaFileObject(URI.create("string:///Attempt.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    var said = new DiagnosticCollector<JavaFileObject>();
    List<String> options =
        List.of(
            "-proc:none",
            "-d",
            folder.toString(),
            "-classpath",
            where(Connector.class) + java.io.File.pathSeparator + where(Given.class));
    ToolProvider.getSystemJavaCompiler()
        .getTask(null, null, said, options, null, List.of(source))
        .call();
    return said.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(each -> each.getMessage(Locale.ROOT))
        .toList();
  }

  private static String where(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  /// What an expression comes to that compiles.
  ///
  /// @throws IllegalCallerException as the program throws it
  Object run(String expression, Given given) throws IOException, ReflectiveOperationException {
    List<String> errors = errors(expression);
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(expression + ": " + errors);
    }
    URL[] classes = {folder.toUri().toURL()};
    try (var loader = new URLClassLoader(classes, Given.class.getClassLoader())) {
      String name = pack.isEmpty() ? "Attempt" : pack + ".Attempt";
      return loader.loadClass(name).getMethod("attempt", Given.class).invoke(null, given);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalCallerException refused) {
        throw refused;
      }
      throw e;
    }
  }
}
