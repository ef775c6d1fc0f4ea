package org.uppsikt.evidence;

import java.util.List;
import org.uppsikt.domain.evidence.Part;

/// Draws the evidence sheet. The sub-package `sheet` does it as PDF/A-1b.
public interface Sheet {

  /// The sheet as a file. The same arguments give the same bytes.
  ///
  /// @param parts the other parts, whose hashes are printed
  Bytes draw(SealRequest request, List<Part> parts);

  /// A copy of a sheet, from which was taken out what must not leave; says that it is one.
  ///
  /// @param parts what was sealed, whose hashes are printed
  Bytes drawCopy(SealRequest request, List<Part> parts);

  /// True where the picture can be decoded and is of a size that can be drawn.
  boolean canDraw(Bytes picture);
}
