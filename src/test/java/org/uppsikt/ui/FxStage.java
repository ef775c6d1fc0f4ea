package org.uppsikt.ui;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.uppsikt.text.Formats;
import org.uppsikt.text.Language;
import org.uppsikt.text.Texts;
import org.uppsikt.ui.kit.EmojiImages;
import org.uppsikt.ui.kit.Kit;
import org.uppsikt.ui.kit.Theme;

/// The JavaFX toolkit for tests: started once, scenes laid out without a window, pictures under
/// target/screens.
public final class FxStage {

  private static final CompletableFuture<Void> STARTED = new CompletableFuture<>();
  private static final EmojiImages EMOJI = EmojiImages.load();

  static {
    try {
      Platform.startup(() -> STARTED.complete(null));
    } catch (IllegalStateException alreadyStarted) {
      STARTED.complete(null);
    }
    Platform.setImplicitExit(false);
  }

  private FxStage() {}

  public static <T> T on(Callable<T> work) {
    STARTED.join();
    if (Platform.isFxApplicationThread()) {
      return here(work);
    }
    var result = new CompletableFuture<T>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.call());
          } catch (Throwable cause) {
            result.completeExceptionally(cause);
          }
        });
    return result.orTimeout(60, TimeUnit.SECONDS).join();
  }

  private static <T> T here(Callable<T> work) {
    try {
      return work.call();
    } catch (Exception cause) {
      throw new IllegalStateException(cause);
    }
  }

  public static void run(Runnable work) {
    on(
        () -> {
          work.run();
          return true;
        });
  }

  public static Kit kit(Language language, Theme.Appearance appearance, int percent) {
    var theme = on(Theme::new);
    run(() -> theme.appearanceProperty().set(appearance));
    run(() -> theme.resize(percent));
    var texts = Texts.of(language);
    return new Kit(texts, new Formats(texts, ZoneOffset.UTC), theme, EMOJI);
  }

  /// A scene of that size, styled and laid out. As in the program, what comes into it has its look
  /// from the first: what was styled otherwise before gets other skins, and the old ones fail.
  public static Scene scene(Kit kit, Parent root, int width, int height) {
    var scene = new Scene(new Group(), width, height);
    kit.theme().install(scene);
    scene.setRoot(root);
    for (int pass = 0; pass < 3; pass++) {
      root.applyCss();
      root.layout();
    }
    return scene;
  }

  /// Writes what the scene looks like to target/screens.
  public static void picture(Scene scene, String name) throws IOException {
    var file = Path.of("target", "screens", name + ".png");
    Files.createDirectories(file.getParent());
    picture(scene, file);
  }

  /// Writes what the scene looks like now.
  public static void picture(Scene scene, Path file) throws IOException {
    Files.write(file, png(scene.snapshot(null)));
  }

  private static byte[] png(WritableImage image) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width];
    byte[] line = new byte[1 + 3 * width];
    var pixels = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(pixels, new Deflater(Deflater.BEST_SPEED))) {
      for (int y = 0; y < height; y++) {
        image
            .getPixelReader()
            .getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), argb, 0, width);
        for (int x = 0; x < width; x++) {
          line[1 + 3 * x] = (byte) (argb[x] >> 16);
          line[2 + 3 * x] = (byte) (argb[x] >> 8);
          line[3 + 3 * x] = (byte) argb[x];
        }
        out.write(line);
      }
    }
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeLong(0x89504E470D0A1A0AL);
    var head = new ByteArrayOutputStream();
    var header = new DataOutputStream(head);
    header.writeInt(width);
    header.writeInt(height);
    header.write(new byte[] {8, 2, 0, 0, 0});
    chunk(out, "IHDR", head.toByteArray());
    chunk(out, "IDAT", pixels.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    var crc = new CRC32();
    crc.update(type.getBytes(StandardCharsets.US_ASCII));
    crc.update(data);
    out.writeInt(data.length);
    out.writeBytes(type);
    out.write(data);
    out.writeInt((int) crc.getValue());
  }
}
