package org.uppsikt.flag.learn;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.uppsikt.flag.Recogniser;

/// A model that was learned, as the rest of the program holds it.
public final class LearnedModel {

  private static final String SHIPPED = "/model/comments.model";

  private final Model model;

  LearnedModel(Model model) {
    this.model = model;
  }

  /// The model that ships; its card is beside it.
  ///
  /// @throws IllegalStateException where it is missing or broken, which is a fault in the program
  public static LearnedModel shipped() {
    return Once.MODEL;
  }

  private static final class Once {
    static final LearnedModel MODEL = fromAsset();
  }

  private static LearnedModel fromAsset() {
    try (InputStream in = LearnedModel.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("no " + SHIPPED);
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @throws IOException where the bytes are not a model
  public static LearnedModel read(InputStream in) throws IOException {
    return new LearnedModel(ModelFile.read(in));
  }

  public void write(OutputStream out) throws IOException {
    ModelFile.write(model, out);
  }

  /// What tells languages apart.
  public Recogniser recogniser() {
    return model.languages();
  }

  Model model() {
    return model;
  }
}
