package org.uppsikt.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.uppsikt.text.CliText;
import org.uppsikt.text.Texts;
import org.uppsikt.work.PolicyFault;

/// `policy check`: says what is wrong with a policy pack or with a unit's supplement to one, where
/// in the file, and what to do about it.
final class PolicyCheckCommand implements Command.Alone {

  @Override
  public Options options(Texts texts) {
    return new Options(texts, CliText.ABOUT_POLICY_CHECK)
        .argument("FILE", true, CliText.POLICY_CHECK_FILE)
        .format();
  }

  @Override
  public int run(Call call) {
    String file = call.argument(0).orElseThrow();
    byte[] content;
    try {
      content = read(call.resolve(file));
    } catch (IOException e) {
      call.complain(CliText.NO_FILE, file);
      return Exit.NOT_RUN;
    }
    List<PolicyFault> faults = PolicyFault.in(file, content);
    if (call.json()) {
      faults.forEach(fault -> call.print(json(call, fault)));
    } else {
      faults.forEach(fault -> told(call, fault));
    }
    if (faults.isEmpty() && !call.json()) {
      call.say(CliText.POLICY_CHECK_FINE, file);
    }
    return faults.isEmpty() ? Exit.FINE : Exit.PROBLEMS;
  }

  private static byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] content = in.readNBytes(PolicyFault.LONGEST + 1);
      if (content.length > PolicyFault.LONGEST) {
        throw new IOException("longer than any policy");
      }
      return content;
    }
  }

  private static void told(Call call, PolicyFault fault) {
    String place = fault.place().isEmpty() ? call.words(CliText.POLICY_CHECK_WHOLE) : fault.place();
    call.say(CliText.POLICY_CHECK_PROBLEM, fault.file(), place, cure(call, fault));
  }

  private static Map<String, Object> json(Call call, PolicyFault fault) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", fault.file());
    line.put("place", fault.place());
    line.put("cure", fault.cure());
    line.put("message", cure(call, fault));
    return line;
  }

  private static String cure(Call call, PolicyFault fault) {
    return call.texts().why(fault.sentence(), fault.details()).orElse(fault.cure());
  }
}
