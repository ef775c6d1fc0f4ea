import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks or corrects the formatting of every Java file below a folder, with google-java-format.
///
/// Run from source, with the formatter's jar on the class path, by the JDK that compiles the
/// program: a formatter inside an older virtual machine cannot read the newest syntax. Arguments:
/// `check` or `write`, then the folder. Exit code 1 when a file is left to correct.
///
/// The formatter breaks a documentation line that is too long into a plain comment, which ends the
/// documentation: such lines are wrapped before it sees them.
final class Format {

  private static final int COLUMNS = 100;
  private static final Pattern DOCUMENTATION = Pattern.compile("( *///[ *-]*)(.*)");

  public static void main(String[] args) throws IOException {
    boolean write = args[0].equals("write");
    boolean left = false;
    for (Path file : javaFiles(Path.of(args[1]))) {
      String source = Files.readString(file);
      String formatted = format(file, source);
      if (formatted.equals(source)) {
        continue;
      }
      if (write) {
        Files.writeString(file, formatted);
      }
      left |= !write;
      System.out.println((write ? "Reformatted: " : "Not formatted: ") + file);
    }
    if (left) {
      System.out.println("To correct: mvn initialize exec:exec@format -Dformat=write");
      System.exit(1);
    }
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
  }

  /// The same three steps as the formatter's own command line.
  private static String format(Path file, String source) {
    try {
      String imports = ImportOrderer.reorderImports(wrapDocumentation(source), Style.GOOGLE);
      return new Formatter().formatSource(RemoveUnusedImports.removeUnusedImports(imports));
    } catch (FormatterException e) {
      throw new IllegalStateException("Cannot be read as Java: " + file, e);
    }
  }

  private static String wrapDocumentation(String source) {
    return source.lines().flatMap(Format::wrapped).collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<String> wrapped(String line) {
    Matcher parts = DOCUMENTATION.matcher(line);
    if (line.length() <= COLUMNS || !parts.matches()) {
      return Stream.of(line);
    }
    int start = parts.end(1);
    int end = line.lastIndexOf(' ', COLUMNS);
    if (end <= start) {
      return Stream.of(line);
    }
    String margin = parts.group(1).replace('*', ' ').replace('-', ' ');
    return Stream.concat(
        Stream.of(line.substring(0, end).stripTrailing()),
        wrapped(margin + line.substring(end + 1).strip()));
  }
}
