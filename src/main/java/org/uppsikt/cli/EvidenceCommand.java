package org.uppsikt.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.text.CliText;
import org.uppsikt.text.Texts;
import org.uppsikt.work.Desk;
import org.uppsikt.work.export.EvidenceOut;

/// `evidence export`: one piece of sealed evidence in a folder that is checked without Uppsikt.
final class EvidenceCommand implements Command.AtDesk {

  @Override
  public Options options(Texts texts) {
    return new Options(texts, CliText.ABOUT_EVIDENCE_EXPORT)
        .workspace()
        .argument("ID", true, CliText.EVIDENCE_ID)
        .required("--to", "DIR", CliText.TO_OPTION)
        .option("--purpose", "TEXT", CliText.EVIDENCE_PURPOSE);
  }

  @Override
  public int run(Call call, Desk desk) {
    String text = call.argument(0).orElseThrow();
    Optional<EvidenceId> id = id(text);
    if (id.isEmpty()) {
      call.complain(CliText.EVIDENCE_UNKNOWN, text);
      return Exit.USAGE;
    }
    var out = new EvidenceOut(desk.office(), call.version());
    String language = call.texts().language().tag();
    Path to = call.path("--to").orElseThrow();
    String purpose = call.option("--purpose").orElse("");
    return switch (out.export(id.get(), to, language, desk.person(), purpose)) {
      case EvidenceOut.Result.Written written ->
          told(call, Exit.FINE, CliText.EVIDENCE_WRITTEN, written.folder());
      case EvidenceOut.Result.Unknown unknown ->
          told(call, Exit.USAGE, CliText.EVIDENCE_UNKNOWN, text);
      case EvidenceOut.Result.NoRight no -> {
        call.complain(CliText.NO_RIGHT);
        yield Exit.NOT_RUN;
      }
      case EvidenceOut.Result.Restricted restricted ->
          told(call, Exit.PROBLEMS, CliText.EVIDENCE_RESTRICTED, text);
      case EvidenceOut.Result.Shut shut -> told(call, Exit.PROBLEMS, CliText.EVIDENCE_SHUT, text);
      case EvidenceOut.Result.NoCopy no ->
          told(call, Exit.PROBLEMS, CliText.EVIDENCE_NO_COPY, text);
      case EvidenceOut.Result.NoCopyAround no ->
          told(call, Exit.PROBLEMS, CliText.EVIDENCE_NO_COPY_AROUND, text);
      case EvidenceOut.Result.AroundUnreadable no ->
          told(call, Exit.PROBLEMS, CliText.EVIDENCE_AROUND_UNREADABLE, text);
      case EvidenceOut.Result.AlreadyThere there ->
          told(call, Exit.USAGE, CliText.ALREADY_THERE, there.folder());
      case EvidenceOut.Result.NotWritten not ->
          told(call, Exit.NOT_RUN, CliText.NOT_WRITTEN, not.folder());
      case EvidenceOut.Result.Unsound unsound ->
          told(call, Exit.PROBLEMS, CliText.EVIDENCE_UNSOUND, String.join(", ", unsound.parts()));
    };
  }

  private static int told(Call call, int code, CliText key, Object about) {
    if (code == Exit.FINE) {
      call.say(key, about.toString());
    } else {
      call.complain(key, about.toString());
    }
    return code;
  }

  private static Optional<EvidenceId> id(String text) {
    try {
      return Optional.of(new EvidenceId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
