package org.uppsikt.cli;

import java.io.IOException;
import org.uppsikt.text.CliText;
import org.uppsikt.text.Texts;
import org.uppsikt.work.lines.Trial;

/// `learn`: makes the model that ships, from a folder of labelled texts whose licences allow it.
/// The same folder gives the same model.
final class LearnCommand implements Command.Alone {

  @Override
  public Options options(Texts texts) {
    return new Options(texts, CliText.ABOUT_LEARN)
        .argument("DIR", true, CliText.LEARN_FOLDER)
        .required("--to", "FILE", CliText.LEARN_TO_OPTION);
  }

  @Override
  public int run(Call call) {
    String folder = call.argument(0).orElseThrow();
    try {
      int texts = Trial.learn(call.resolve(folder), call.path("--to").orElseThrow());
      call.say(CliText.LEARNED, texts);
      return Exit.FINE;
    } catch (IOException e) {
      call.complain(CliText.NO_FILE, folder);
      return Exit.NOT_RUN;
    }
  }
}
