package org.uppsikt.registry.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// Looks for a word wherever it may hide: in names of files, in bytes as they are, in base64 at any
/// place, in the decoded parts of a mail, and on the pages of a PDF.
final class Traces {

  private final String word;
  private final List<String> disguised;

  Traces(String word) {
    this.word = word;
    this.disguised = IntStream.range(0, 3).mapToObj(this::disguised).toList();
  }

  /// The files below a folder that show the word.
  List<Path> in(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(Files::isReadable)
          .filter(file -> file.toString().contains(word) || shows(read(file)))
          .toList();
    }
  }

  private boolean shows(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String whole = text.replaceAll("[\\r\\n]", "");
    return text.contains(word)
        || disguised.stream().anyMatch(whole::contains)
        || new String(bytes, StandardCharsets.UTF_16LE).contains(word)
        || text.startsWith("%PDF") && page(bytes).contains(word)
        || text.startsWith("Return-Path:") && parts(LiveMail.parsed(bytes));
  }

  private boolean parts(Part part) {
    try {
      if (part.getContent() instanceof Multipart many) {
        for (int i = 0; i < many.getCount(); i++) {
          BodyPart each = many.getBodyPart(i);
          if (parts(each)) {
            return true;
          }
        }
        return false;
      }
      String name = part.getFileName();
      return name != null && name.contains(word) || shows(part.getInputStream().readAllBytes());
    } catch (MessagingException e) {
      // The headers of a returned message are no whole one; as bytes they were searched.
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String page(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The word in base64 behind so many bytes, without the characters that its neighbours share.
  private String disguised(int before) {
    byte[] padded = (" ".repeat(before) + word + "   ").getBytes(StandardCharsets.UTF_8);
    String all = Base64.getEncoder().encodeToString(padded);
    int from = (before * 8 + 5) / 6;
    int to = (before + word.getBytes(StandardCharsets.UTF_8).length) * 8 / 6;
    return all.substring(from, to);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (java.nio.file.NoSuchFileException gone) {
      // A mail server moves its files while it works.
      return new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
