package org.uppsikt.registry.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words of a message: plain text where there is any, else HTML without its marks. Nothing in
/// it is ever opened or fetched.
final class Bodies {

  private static final int LONGEST = 200_000;
  private static final int DEEPEST = 10;
  private static final Pattern MARKS = Pattern.compile("<[^>]{0,2000}>");
  private static final Pattern QUOTES = Pattern.compile("(?i)<blockquote\\b[^>]{0,2000}>");

  /// Where a reader begins a new line.
  private static final Pattern BREAKS =
      Pattern.compile("(?i)</?(?:br|p|div|tr|li|table|hr|blockquote|h[1-6])\\b[^>]{0,2000}>");

  private static final Pattern HARD_SPACES = Pattern.compile("&nbsp;|&#160;|\\u00a0");

  private Bodies() {}

  static String text(Part message) throws MessagingException, IOException {
    Optional<String> text = find(message, "text/plain", 0);
    return text.isPresent()
        ? text.get()
        : find(message, "text/html", 0).map(Bodies::plain).orElse("");
  }

  /// Lines stay lines, and what is quoted says so, as in a plain message.
  private static String plain(String html) {
    String text = html.replaceAll("\\s+", " ");
    text = QUOTES.matcher(text).replaceAll("\n> ");
    text = BREAKS.matcher(text).replaceAll("\n");
    text = MARKS.matcher(text).replaceAll(" ");
    return HARD_SPACES.matcher(text).replaceAll(" ").replace("&aring;", "å").replace("&auml;", "ä");
  }

  private static Optional<String> find(Part part, String type, int depth)
      throws MessagingException, IOException {
    if (part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      return Optional.of(decoded(part));
    }
    if (depth < DEEPEST && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart each = parts.getBodyPart(i);
        Optional<String> found = find(each, type, depth + 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static String decoded(Part part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      return new String(in.readNBytes(LONGEST), charset(part.getContentType()));
    }
  }

  private static Charset charset(String contentType) {
    try {
      String name = new jakarta.mail.internet.ContentType(contentType).getParameter("charset");
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (jakarta.mail.internet.ParseException | IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
