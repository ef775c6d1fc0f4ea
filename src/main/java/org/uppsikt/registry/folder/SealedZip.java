package org.uppsikt.registry.folder;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.AesVersion;
import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.registry.Attachment;
import org.uppsikt.registry.Parcel;

/// A parcel as an archive encrypted with AES-256 (the AE-2 form, which 7-Zip and the archive
/// programs of the office open). Such an archive shows the names of its entries to everybody, so
/// they are numbers; the real names stand in an entry of their own, with the SHA-256 of each file.
final class SealedZip {

  private static final String CONTENTS = "00.txt";

  private SealedZip() {}

  static void write(Path file, Parcel parcel, char[] password) throws IOException {
    List<Attachment> files = new ArrayList<>();
    files.add(new Attachment("text.txt", "text/plain", utf8(parcel.text())));
    files.addAll(parcel.attachments());
    try (OutputStream out =
            new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
        var zip = new ZipOutputStream(out, password)) {
      put(zip, CONTENTS, utf8(contents(parcel, files)), parcel);
      for (int i = 0; i < files.size(); i++) {
        put(zip, name(i, files.get(i)), files.get(i).bytes(), parcel);
      }
    }
  }

  private static String contents(Parcel parcel, List<Attachment> files) {
    var text = new StringBuilder(parcel.subject()).append("\n\n");
    for (int i = 0; i < files.size(); i++) {
      Attachment file = files.get(i);
      text.append(name(i, file))
          .append("  ")
          .append(file.name())
          .append("  sha256:")
          .append(Digest.of(file.bytes()))
          .append('\n');
    }
    return text.toString();
  }

  /// A number, and the ending alone of the real name.
  private static String name(int index, Attachment file) {
    int dot = file.name().lastIndexOf('.');
    String ending = dot < 0 ? "" : file.name().substring(dot).toLowerCase(java.util.Locale.ROOT);
    return "%02d%s".formatted(index + 1, ending.matches("\\.[a-z0-9]{1,5}") ? ending : "");
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes, Parcel parcel)
      throws IOException {
    var settings = new ZipParameters();
    settings.setFileNameInZip(name);
    settings.setCompressionMethod(CompressionMethod.DEFLATE);
    settings.setEncryptFiles(true);
    settings.setEncryptionMethod(EncryptionMethod.AES);
    settings.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
    settings.setAesVersion(AesVersion.TWO);
    settings.setLastModifiedFileTime(parcel.at().toEpochMilli());
    zip.putNextEntry(settings);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
