package org.uppsikt.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.uppsikt.evidence.sheet.EvidenceSheet;

/// Sealed drafts and their parts as a store would hand them back.
public final class Drafts {

  private static final Sealer SEALER = new Sealer(new EvidenceSheet());

  private Drafts() {}

  public static SealResult seal(Requests request) {
    return SEALER.seal(request.build());
  }

  public static SealResult.Draft draft(Requests request) {
    return (SealResult.Draft) seal(request);
  }

  public static Map<String, byte[]> parts(SealResult.Draft draft) {
    var parts = new LinkedHashMap<String, byte[]>();
    draft.draftParts().forEach(part -> parts.put(part.part().name(), part.bytes().copy()));
    return parts;
  }

  public static Bytes sheet(Requests request) {
    return Bytes.of(parts(draft(request)).get("sheet.pdf"));
  }
}
