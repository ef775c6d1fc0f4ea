package org.uppsikt.ui.inbox;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.uppsikt.text.AnswerText;
import org.uppsikt.text.Key;
import org.uppsikt.text.UnpublishText;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Tone;
import org.uppsikt.work.Outgoing;

/// Looks at a text once more before it leaves, to one or to many: what there is to say about it is
/// said once, and whoever sends the same text again has read it.
final class SecondLook {

  private final Bench bench;
  private final Kit kit;
  private final Function<String, List<Outgoing.Remark>> looking;
  private final Key insist;
  private String looked = "";

  private SecondLook(Bench bench, Function<String, List<Outgoing.Remark>> looking, Key insist) {
    this.bench = bench;
    this.kit = bench.kit();
    this.looking = looking;
    this.insist = insist;
  }

  static SecondLook beforeSending(Bench bench) {
    return new SecondLook(bench, text -> outgoing(bench).remarks(text), AnswerText.SEND_ANYWAY);
  }

  /// @param looking at what each of many gets
  static SecondLook beforeSendingMany(
      Bench bench, Function<String, List<Outgoing.Remark>> looking) {
    return new SecondLook(bench, looking, AnswerText.SEND_ANYWAY);
  }

  /// The notice to somebody whose comment is unpublished with the same key.
  static SecondLook beforeNotice(Bench bench) {
    return new SecondLook(
        bench, text -> outgoing(bench).remarks(text), UnpublishText.NOTICE_ANYWAY);
  }

  /// @param sender name of whom it was written to
  static SecondLook beforeKeeping(Bench bench, Supplier<String> sender) {
    return new SecondLook(
        bench, text -> outgoing(bench).remarksToKeep(text, sender.get()), AnswerText.KEEP_ANYWAY);
  }

  private static Outgoing outgoing(Bench bench) {
    return bench.desk().atItem().outgoing();
  }

  /// Another text begins.
  void forget() {
    looked = "";
  }

  /// @param stands whether that text still stands there: nothing is said about it beside another
  /// @param go gets what was said about the text before; it may leave
  /// @param tell gets what there is to say, null where the text stands there no more; it stays for
  ///     now
  void at(
      String text,
      BooleanSupplier stands,
      Consumer<List<Outgoing.Remark>> go,
      Consumer<AnswerModel.@Nullable Remarks> tell) {
    bench
        .tasks()
        .run(() -> looking.apply(text))
        .onSuccess(remarks -> judge(text, stands, remarks, go, tell))
        .onFailure(cause -> judge(text, stands, List.of(Outgoing.Remark.NOT_CHECKED), go, tell))
        .start();
  }

  private void judge(
      String text,
      BooleanSupplier stands,
      List<Outgoing.Remark> remarks,
      Consumer<List<Outgoing.Remark>> go,
      Consumer<AnswerModel.@Nullable Remarks> tell) {
    boolean stops = remarks.stream().anyMatch(Outgoing.Remark::stops);
    if (remarks.isEmpty() || !stops && looked.equals(text)) {
      go.accept(remarks);
      return;
    }
    if (!stands.getAsBoolean()) {
      tell.accept(null);
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
        kit.text(stops ? AnswerText.FILL_FIRST : insist));
  }

  /// What the person knew of a text and sent it all the same, for the journal.
  static String known(List<Outgoing.Remark> remarks) {
    return remarks.stream().map(Enum::name).collect(Collectors.joining(", "));
  }
}
