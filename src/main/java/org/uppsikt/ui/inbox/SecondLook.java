package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.uppsikt.text.AnswerText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Outgoing;

/// Looks at a text once more before it leaves, to one or to many: what there is to say about it is
/// said once, and whoever sends the same text again has read it.
final class SecondLook {

  private final Bench bench;
  private final Kit kit;
  private String looked = "";

  SecondLook(Bench bench) {
    this.bench = bench;
    this.kit = bench.kit();
  }

  /// Another text begins.
  void forget() {
    looked = "";
  }

  /// @param go gets what was said about the text before; it may leave
  /// @param tell gets what there is to say; it stays for now
  void at(String text, Consumer<List<Outgoing.Remark>> go, Consumer<AnswerModel.Remarks> tell) {
    bench
        .tasks()
        .run(() -> bench.desk().atItem().outgoing().remarks(text))
        .onSuccess(remarks -> judge(text, remarks, go, tell))
        .onFailure(cause -> judge(text, List.of(Outgoing.Remark.NOT_CHECKED), go, tell))
        .start();
  }

  private void judge(
      String text,
      List<Outgoing.Remark> remarks,
      Consumer<List<Outgoing.Remark>> go,
      Consumer<AnswerModel.Remarks> tell) {
    boolean stops = remarks.stream().anyMatch(Outgoing.Remark::stops);
    if (remarks.isEmpty() || !stops && looked.equals(text)) {
      go.accept(remarks);
      return;
    }
    looked = text;
    tell.accept(words(remarks, stops));
  }

  private AnswerModel.Remarks words(List<Outgoing.Remark> remarks, boolean stops) {
    String list =
        remarks.stream()
            .map(remark -> kit.text(AnswerText.valueOf("REMARK_" + remark.name())))
            .collect(Collectors.joining(" "));
    return new AnswerModel.Remarks(
        stops ? Tone.DANGER : Tone.WARN,
        kit.text(stops ? AnswerText.NOT_READY : AnswerText.LOOK_AGAIN),
        list,
        kit.text(stops ? AnswerText.FILL_FIRST : AnswerText.SEND_ANYWAY));
  }

  /// What the person knew of a text and sent it all the same, for the journal.
  static String known(List<Outgoing.Remark> remarks) {
    return remarks.stream().map(Enum::name).collect(Collectors.joining(", "));
  }
}
