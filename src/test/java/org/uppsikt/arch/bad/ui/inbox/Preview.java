package org.uppsikt.arch.bad.ui.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import javafx.scene.image.Image;

/// Looks at what a sender links to.
final class Preview {

  Image picture(String address) {
    return new Image(address, true);
  }

  InputStream page(String address) throws IOException {
    return URI.create(address).toURL().openStream();
  }
}
