package org.uppsikt.flag.learn;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Writes a model to bytes and reads it again: the same model gives the same bytes.
final class ModelFile {

  private static final int MAGIC = 0x55504D31;

  private ModelFile() {}

  static void write(Model model, OutputStream target) throws IOException {
    try (var out =
        new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(target, 1 << 16)))) {
      out.writeInt(MAGIC);
      bytes(out, model.rarity().steps());
      out.writeDouble(model.rarity().strangest());
      out.writeInt(model.weights().size());
      for (var entry : new EnumMap<>(model.weights()).entrySet()) {
        out.writeUTF(entry.getKey().name());
        weights(out, entry.getValue());
        calibrations(out, model.calibrations().getOrDefault(entry.getKey(), Map.of()));
      }
      for (String language : LanguageModel.LANGUAGES) {
        weights(out, model.languages().of(language));
      }
    }
  }

  private static void calibrations(DataOutputStream out, Map<String, Calibration> byLanguage)
      throws IOException {
    out.writeInt(byLanguage.size());
    for (var entry : new TreeMap<>(byLanguage).entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeDouble(entry.getValue().slope());
      out.writeDouble(entry.getValue().offset());
      out.writeDouble(entry.getValue().threshold());
    }
  }

  private static void weights(DataOutputStream out, Weights weights) throws IOException {
    out.writeDouble(weights.largest());
    bytes(out, weights.steps());
  }

  private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /// @throws IOException where the bytes are not a model
  static Model read(InputStream source) throws IOException {
    try (var in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(source, 1 << 16)))) {
      if (in.readInt() != MAGIC) {
        throw new IOException("not a model");
      }
      Rarity rarity = new Rarity(bytes(in), in.readDouble());
      Map<Output, Weights> weights = new EnumMap<>(Output.class);
      Map<Output, Map<String, Calibration>> calibrations = new EnumMap<>(Output.class);
      int outputs = in.readInt();
      for (int i = 0; i < outputs; i++) {
        Output output = Output.valueOf(in.readUTF());
        weights.put(output, weights(in));
        calibrations.put(output, calibrations(in));
      }
      Map<String, Weights> languages = new TreeMap<>();
      for (String language : LanguageModel.LANGUAGES) {
        languages.put(language, weights(in));
      }
      return new Model(rarity, weights, calibrations, new LanguageModel(languages));
    }
  }

  private static Map<String, Calibration> calibrations(DataInputStream in) throws IOException {
    Map<String, Calibration> byLanguage = new TreeMap<>();
    int languages = in.readInt();
    for (int i = 0; i < languages; i++) {
      byLanguage.put(
          in.readUTF(), new Calibration(in.readDouble(), in.readDouble(), in.readDouble()));
    }
    return byLanguage;
  }

  private static Weights weights(DataInputStream in) throws IOException {
    double largest = in.readDouble();
    return new Weights(bytes(in), largest);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > 1 << 24) {
      throw new IOException("not a model");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }
}
