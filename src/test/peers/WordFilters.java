import com.modernmt.text.profanity.ProfanityFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Word filters of Maven Central on labelled rows. Argument: the folder of the rows.
public final class WordFilters {

  private static final Map<String, String> LANGUAGES = Map.of("nb", "no");

  private WordFilters() {}

  public static void main(String[] args) throws IOException {
    ProfanityFilter filter = new ProfanityFilter();
    StringBuilder line = new StringBuilder("profanity-filter 1.0.1 (ModernMT)");
    for (String file :
        new String[] {"rtplx-sv", "rtplx-nb", "rtplx-da", "rtplx-fi", "rtplx-en", "dkhate"}) {
      int right = 0;
      int quiet = 0;
      int wrong = 0;
      for (String row : Files.readAllLines(Path.of(args[0], file + ".tsv"))) {
        String[] cells = row.split("\t", 5);
        String language = LANGUAGES.getOrDefault(cells[1], cells[1]);
        boolean found = filter.test(language, cells[4]);
        boolean breach = cells[2].equals("1");
        right += found && breach ? 1 : 0;
        quiet += !found && !breach ? 1 : 0;
        wrong += found != breach ? 1 : 0;
      }
      double macro = (2.0 * right / (2 * right + wrong) + 2.0 * quiet / (2 * quiet + wrong)) / 2;
      line.append(String.format(Locale.ROOT, "\t%.3f", macro));
    }
    System.out.println(line);
  }
}
