package org.uppsikt.cli;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.uppsikt.text.CliText;
import org.uppsikt.text.Texts;
import org.uppsikt.work.lines.TextCheck;
import org.uppsikt.work.lines.Trial;

/// `eval`: tries the checks on a file of labelled texts and prints how right they were. Texts are
/// masked unless asked for: such files are full of abuse.
final class EvalCommand implements Command.Alone {

  /// All but the first sign of a word or a number: a number that is seldom whole names nobody.
  private static final Pattern MASKED = Pattern.compile("(?<=[\\p{L}\\p{N}])[\\p{L}\\p{N}]|\\p{N}");

  @Override
  public Options options(Texts texts) {
    return new Options(texts, CliText.ABOUT_EVAL)
        .argument("FILE", true, CliText.EVAL_FILE)
        .option("--policy", "ID", CliText.POLICY_OPTION)
        .option("--source", "rules|all", CliText.SOURCE_OPTION)
        .option("--texts", "show|mask", CliText.TEXTS_OPTION)
        .format();
  }

  @Override
  public int run(Call call) {
    String pack = call.option("--policy").orElse(TextCheck.BASE);
    Optional<TextCheck> check = TextCheck.against(pack, call.clock(), ZoneOffset.UTC);
    if (check.isEmpty()) {
      call.complain(CliText.NO_POLICY, pack, String.join(", ", TextCheck.packs()));
      return Exit.USAGE;
    }
    String file = call.argument(0).orElseThrow();
    boolean all = call.option("--source").filter("rules"::equals).isEmpty();
    Trial.Result result;
    try {
      result = new Trial(check.get(), all).on(call.resolve(file));
    } catch (IOException e) {
      call.complain(CliText.NO_FILE, file);
      return Exit.NOT_RUN;
    }
    if (result.groups().isEmpty()) {
      call.complain(CliText.EVAL_NOTHING, file);
      return Exit.NOT_RUN;
    }
    boolean show = call.option("--texts").filter("show"::equals).isPresent();
    if (call.json()) {
      call.print(json(result, show));
    } else {
      text(call, result, show);
    }
    if (result.leftOut() > 0) {
      call.complain(CliText.EVAL_LEFT_OUT, result.leftOut());
      return Exit.PROBLEMS;
    }
    return Exit.FINE;
  }

  private static void text(Call call, Trial.Result result, boolean show) {
    call.say(CliText.EVAL_HEAD);
    result
        .groups()
        .forEach(
            (name, f) ->
                call.say(
                    CliText.EVAL_ROW,
                    String.format("%-24s", name),
                    String.format(Locale.ROOT, "%6d %6d", f.texts(), f.positives()),
                    shown(f.precision(), f.recall(), f.f1(), f.macroF1(), f.averagePrecision()),
                    String.format(
                        Locale.ROOT, "%5d %7.1f", f.falseAlarms(), f.falseAlarmsPer1000())));
    for (Trial.Wrong wrong : result.worst()) {
      CliText how = wrong.breach() ? CliText.EVAL_MISSED : CliText.EVAL_FALSE;
      call.say(how, wrong.id(), String.join(" ", wrong.found()), words(wrong, show));
    }
  }

  private static String shown(double... values) {
    StringBuilder out = new StringBuilder();
    for (double value : values) {
      out.append(String.format(Locale.ROOT, " %6.3f", value));
    }
    return out.toString();
  }

  private static String words(Trial.Wrong wrong, boolean show) {
    return show ? wrong.text() : MASKED.matcher(wrong.text()).replaceAll("·");
  }

  private static Map<String, Object> json(Trial.Result result, boolean show) {
    List<Object> worst = new ArrayList<>();
    for (Trial.Wrong wrong : result.worst()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", wrong.id());
      one.put("breach", wrong.breach());
      one.put("found", wrong.found());
      one.put("text", words(wrong, show));
      worst.add(one);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("groups", result.groups());
    answer.put("worst", worst);
    return answer;
  }
}
