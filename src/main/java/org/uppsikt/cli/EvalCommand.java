package org.uppsikt.cli;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.flag.eval.Measure;
import org.uppsikt.flag.eval.Tally;
import org.uppsikt.text.CliText;
import org.uppsikt.text.Texts;
import org.uppsikt.work.lines.TextCheck;
import org.uppsikt.work.lines.Trial;

/// `eval`: tries the checks on a file of labelled texts and prints how right they were. Texts are
/// masked unless asked for: such files are full of abuse.
final class EvalCommand implements Command.Alone {

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
    Measure measure;
    try {
      measure = new Trial(check.get(), all).on(call.resolve(file));
    } catch (IOException e) {
      call.complain(CliText.NO_FILE, file);
      return Exit.NOT_RUN;
    }
    boolean show = call.option("--texts").filter("show"::equals).isPresent();
    if (call.json()) {
      call.print(json(measure, show));
    } else {
      text(call, measure, show);
    }
    return Exit.FINE;
  }

  private static void text(Call call, Measure measure, boolean show) {
    call.say(CliText.EVAL_HEAD);
    measure
        .tallies()
        .forEach(
            (name, t) ->
                call.say(
                    CliText.EVAL_ROW,
                    String.format("%-24s", name),
                    String.format(Locale.ROOT, "%6d %6d", t.texts(), t.positives()),
                    shown(t.precision(), t.recall(), t.f1(), t.macroF1(), t.averagePrecision()),
                    String.format(Locale.ROOT, "%5d %7.1f", t.falseAlarms(), t.falseAlarmRate())));
    for (Measure.Miss miss : measure.worst()) {
      call.say(
          miss.row().breach() ? CliText.EVAL_MISSED : CliText.EVAL_FALSE,
          miss.row().id(),
          miss.verdict().found().stream().map(c -> c.code()).sorted().toList(),
          words(miss, show));
    }
  }

  private static String shown(double... values) {
    StringBuilder out = new StringBuilder();
    for (double value : values) {
      out.append(String.format(Locale.ROOT, " %6.3f", value));
    }
    return out.toString();
  }

  private static String words(Measure.Miss miss, boolean show) {
    String text = miss.row().text();
    return show ? text : text.replaceAll("(?<=\\p{L})\\p{L}", "·");
  }

  private static Map<String, Object> json(Measure measure, boolean show) {
    Map<String, Object> groups = new LinkedHashMap<>();
    measure.tallies().forEach((name, tally) -> groups.put(name, figures(tally)));
    List<Object> worst = new ArrayList<>();
    for (Measure.Miss miss : measure.worst()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", miss.row().id());
      one.put("breach", miss.row().breach());
      one.put("found", miss.verdict().found().stream().map(c -> c.code()).sorted().toList());
      one.put("text", words(miss, show));
      worst.add(one);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("groups", groups);
    answer.put("worst", worst);
    return answer;
  }

  private static Map<String, Object> figures(Tally tally) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("texts", tally.texts());
    figures.put("positives", tally.positives());
    figures.put("precision", tally.precision());
    figures.put("recall", tally.recall());
    figures.put("f1", tally.f1());
    figures.put("macroF1", tally.macroF1());
    figures.put("averagePrecision", tally.averagePrecision());
    figures.put("falseAlarms", tally.falseAlarms());
    figures.put("falseAlarmsPer1000", tally.falseAlarmRate());
    return figures;
  }
}
