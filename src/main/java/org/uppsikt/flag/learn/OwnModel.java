package org.uppsikt.flag.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// What an office's own decisions have taught. Holds no text, but pieces of words can be guessed
/// from it: it is stored in the workspace alone and goes when what it learned from is disposed of.
public final class OwnModel {

  private final Weights weights;

  OwnModel(Weights weights) {
    this.weights = weights;
  }

  /// Whether the text is like those the office found to be breaches.
  boolean isFound(Model model, Sample shipped, String language) {
    return weights.dot(OwnDecisions.withBase(model, shipped, language)) > 0;
  }

  public void write(OutputStream target) throws IOException {
    try (var out = new DataOutputStream(new GZIPOutputStream(target))) {
      out.writeDouble(weights.largest());
      out.write(weights.steps());
    }
  }

  /// @throws IOException where the bytes are not such a model
  public static OwnModel read(InputStream source) throws IOException {
    try (var in = new DataInputStream(new GZIPInputStream(source))) {
      double largest = in.readDouble();
      byte[] steps = new byte[Grams.PLACES];
      in.readFully(steps);
      return new OwnModel(new Weights(steps, largest));
    }
  }
}
