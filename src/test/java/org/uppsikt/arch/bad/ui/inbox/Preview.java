package org.uppsikt.arch.bad.ui.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import javafx.scene.control.SplitPane;
import javafx.scene.image.Image;

/// Looks at what a sender links to.
final class Preview {

  Image picture(String address) {
    return new Image(address, true);
  }

  SplitPane beside() {
    return new SplitPane();
  }

  InputStream page(String address) throws IOException {
    return URI.create(address).toURL().openStream();
  }
}
