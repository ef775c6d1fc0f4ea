package org.uppsikt.evidence.sheet;

import java.nio.charset.StandardCharsets;
import org.uppsikt.evidence.Drafts;
import org.uppsikt.evidence.Pictures;
import org.uppsikt.evidence.Requests;

/// Seals, refuses and renders texts with a marker, in a process of its own with every log line on.
public final class LeakProbe {

  static final String MARKER = "Grumsdotter";

  private LeakProbe() {}

  public static void main(String[] arguments) {
    var request =
        Requests.text(MARKER + Texts.HOSTILE)
            .then(Texts.RIGHT_TO_LEFT + MARKER + Texts.EMOJI)
            .sender(Requests.disclosed(MARKER, MARKER))
            .raw(MARKER.getBytes(StandardCharsets.UTF_8))
            .screenshot(Pictures.transparentPng(900, 700));
    SheetPicture.firstPage(Drafts.sheet(request), 96);
    Drafts.seal(request.screenshot(MARKER.getBytes(StandardCharsets.UTF_8)));
  }
}
