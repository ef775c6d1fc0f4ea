package org.uppsikt.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.uppsikt.domain.finding.Check;
import org.uppsikt.domain.finding.Finding;
import org.uppsikt.domain.finding.Urgency;
import org.uppsikt.text.CliText;
import org.uppsikt.text.Texts;
import org.uppsikt.work.lines.TextCheck;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// `flag`: checks texts, one line in and one line out, in order. A text whose check did not run to
/// its end says so (`notChecked`): "nothing found" never means "the check failed".
final class FlagCommand implements Command.Alone {

  @Override
  public Options options(Texts texts) {
    return new Options(texts, CliText.ABOUT_FLAG)
        .argument("FILE", false, CliText.FLAG_FILE)
        .option("--policy", "ID", CliText.POLICY_OPTION)
        .footer(
            CliText.FLAG_LINES,
            "{\"id\":\"1\",\"text\":\"...\"}",
            "{\"id\":\"1\",\"lang\":\"sv\",\"findings\":[{\"category\":\"C04\",\"start\":3,\"end\":9,"
                + "\"source\":\"RULE\",",
            " \"rule\":\"...\",\"confidence\":\"HIGH\",\"why\":\"...\",\"clause\":\"...\"}],\"urgency\":60}",
            "{\"line\":2,\"error\":\"NOT_JSON\",\"message\":\"...\"}");
  }

  @Override
  public int run(Call call) {
    String pack = call.option("--policy").orElse(TextCheck.BASE);
    Optional<TextCheck> check = TextCheck.against(pack, call.clock(), ZoneId.systemDefault());
    if (check.isEmpty()) {
      call.complain(CliText.NO_POLICY, pack, String.join(", ", TextCheck.packs()));
      return Exit.USAGE;
    }
    Optional<String> file = call.argument(0).filter(name -> !name.equals("-"));
    try (InputStream in =
        file.isPresent() ? Files.newInputStream(call.resolve(file.get())) : call.streams().in()) {
      return lines(call, check.get(), new ByteLines(in));
    } catch (IOException e) {
      call.complain(CliText.NO_FILE, file.orElse("-"));
      return Exit.NOT_RUN;
    }
  }

  private static int lines(Call call, TextCheck check, ByteLines lines) throws IOException {
    boolean fine = true;
    Optional<ByteLines.Line> next = lines.next();
    while (next.isPresent() && !call.stopped().getAsBoolean()) {
      Map<String, Object> answer = answer(call, check, next.get());
      fine &= !answer.containsKey("error") && !answer.containsKey("notChecked");
      call.print(answer);
      next = lines.next();
    }
    if (next.isPresent()) {
      return Exit.NOT_RUN;
    }
    return fine ? Exit.FINE : Exit.PROBLEMS;
  }

  private static Map<String, Object> answer(Call call, TextCheck check, ByteLines.Line line) {
    if (!line.whole()) {
      return wrong(call, line, "TOO_LONG", CliText.LINE_WRONG, "line");
    }
    JsonNode root;
    try {
      root = Json.STRICT.readTree(line.bytes());
    } catch (JacksonException e) {
      return wrong(call, line, "NOT_JSON", CliText.LINE_NOT_JSON, "");
    }
    if (!root.isObject()) {
      return wrong(call, line, "NOT_AN_OBJECT", CliText.LINE_NOT_JSON, "");
    }
    JsonNode id = root.path("id");
    if (!id.isString() && !id.isIntegralNumber()) {
      return wrong(call, line, "NO_ID", lacking(id), "id");
    }
    if (!root.path("text").isString()) {
      return wrong(call, line, "NO_TEXT", lacking(root.path("text")), "text");
    }
    JsonNode language = root.path("lang");
    if (!language.isString() && !language.isMissingNode() && !language.isNull()) {
      return wrong(call, line, "LANG_NOT_TEXT", CliText.LINE_WRONG, "lang");
    }
    return found(call, check, root);
  }

  private static Map<String, Object> found(Call call, TextCheck check, JsonNode root) {
    Optional<String> language = Optional.ofNullable(root.path("lang").stringValue(null));
    String text = root.path("text").stringValue();
    Check outcome = check.check(text, language);
    var answer = new LinkedHashMap<String, Object>();
    answer.put("id", root.get("id"));
    answer.put("lang", check.language(text, language));
    List<Object> findings = new ArrayList<>();
    outcome.findingsOrNone().forEach(finding -> findings.add(finding(call, finding)));
    answer.put("findings", findings);
    answer.put("urgency", Urgency.points(check.severity(outcome)));
    if (outcome instanceof Check.NotChecked not) {
      answer.put("notChecked", not.reason().name());
      answer.put("missing", not.missing());
    }
    return answer;
  }

  private static Map<String, Object> finding(Call call, Finding finding) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("category", finding.subject().code());
    shown.put("start", finding.span().start());
    shown.put("end", finding.span().end());
    shown.put("source", finding.source().name());
    shown.put("rule", finding.rule());
    shown.put("confidence", finding.confidence().name());
    shown.put("why", call.texts().why(finding.why(), finding.whyArguments()).orElse(finding.why()));
    shown.put("clause", finding.clause());
    return shown;
  }

  private static CliText lacking(JsonNode value) {
    return value.isMissingNode() || value.isNull() ? CliText.LINE_MISSING : CliText.LINE_WRONG;
  }

  /// The code is for programs and stays; the words are for whoever reads along.
  private static Map<String, Object> wrong(
      Call call, ByteLines.Line line, String error, CliText words, String field) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("line", line.number());
    answer.put("error", error);
    answer.put("message", call.words(words, String.valueOf(line.number()), field));
    return answer;
  }
}
