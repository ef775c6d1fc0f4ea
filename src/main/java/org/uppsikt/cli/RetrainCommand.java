package org.uppsikt.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.domain.people.PersonId;
import org.uppsikt.domain.rule.Lesson;
import org.uppsikt.text.CliText;
import org.uppsikt.text.Texts;
import org.uppsikt.work.Desk;
import org.uppsikt.work.Retrain;
import org.uppsikt.work.Retrain.Learned;

/// `retrain`: learns from the office's own decisions and says how right that would be; takes it
/// into use, or goes back to what ships, only when told to.
final class RetrainCommand implements Command.AtDesk {

  private static final String OWN = "own";
  private static final String SHIPPED = "shipped";

  @Override
  public Options options(Texts texts) {
    return new Options(texts, CliText.ABOUT_RETRAIN)
        .workspace()
        .option("--use", OWN + "|" + SHIPPED, CliText.USE_OPTION)
        .format();
  }

  @Override
  public int run(Call call, Desk desk) {
    Optional<String> use = call.option("--use");
    if (use.filter(u -> !u.equals(OWN) && !u.equals(SHIPPED)).isPresent()) {
      call.complain(CliText.USE_WHICH);
      return Exit.USAGE;
    }
    Retrain retrain = desk.ruling().retrain();
    PersonId person = desk.person().id();
    if (use.filter(SHIPPED::equals).isPresent()) {
      return told(call, retrain.drop(person) ? CliText.RETRAIN_DROPPED : CliText.RETRAIN_NONE);
    }
    return switch (retrain.learn((_, _) -> true)) {
      case Learned.TooFew few -> tooFew(call, few);
      case Learned.Stopped _ -> Exit.PROBLEMS;
      case Learned.Candidate candidate ->
          learned(call, retrain, candidate, use.isPresent(), person);
    };
  }

  private static int tooFew(Call call, Learned.TooFew few) {
    if (call.json()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("decisions", few.decisions());
      line.put("needed", few.needed());
      call.print(line);
    } else {
      call.complain(CliText.RETRAIN_TOO_FEW, few.decisions(), few.needed());
    }
    return Exit.PROBLEMS;
  }

  private static int learned(
      Call call, Retrain retrain, Learned.Candidate candidate, boolean take, PersonId person) {
    Optional<Lesson> taken = take ? retrain.take(candidate, person) : Optional.empty();
    if (call.json()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("decisions", candidate.sources().size());
      line.put("before", candidate.before() / 1000.0);
      line.put("after", candidate.after() / 1000.0);
      line.put("lesson", taken.map(Lesson::number).orElse(0));
      call.print(line);
    } else {
      call.say(
          CliText.RETRAIN_FIGURES,
          candidate.sources().size(),
          percent(candidate.before()),
          percent(candidate.after()));
      taken.ifPresent(lesson -> call.say(CliText.RETRAIN_TAKEN, lesson.number()));
    }
    if (take && taken.isEmpty()) {
      call.complain(CliText.RETRAIN_REFUSED);
      return Exit.PROBLEMS;
    }
    return Exit.FINE;
  }

  private static int told(Call call, CliText words) {
    call.say(words);
    return Exit.FINE;
  }

  private static String percent(int permille) {
    return permille / 10 + "." + permille % 10;
  }
}
