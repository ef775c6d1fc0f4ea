package org.uppsikt.evidence.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/// What makes the file a PDF/A-1b: version 1.4, the colour profile, and metadata that say the same
/// twice (XMP and the document's own). Nothing of the item stands in them.
final class Metadata {

  private static final String PRODUCER = "Uppsikt";

  private Metadata() {}

  /// @param title the words for "evidence" and its id
  static void write(PDDocument document, String title, String language, Instant at, String program)
      throws IOException {
    document.getDocument().setVersion(1.4f);
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage(language);
    Calendar date = GregorianCalendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    date.setTimeInMillis(at.getEpochSecond() * 1000);
    String creator = "Uppsikt " + program;
    information(document.getDocumentInformation(), title, creator, date);
    var metadata = new PDMetadata(document);
    metadata.importXMPMetadata(xmp(title, creator, date));
    catalog.setMetadata(metadata);
    try (var profile =
        Objects.requireNonNull(Metadata.class.getResourceAsStream("/sheet/sRGB.icc"))) {
      var intent = new PDOutputIntent(document, profile);
      intent.setInfo("sRGB IEC61966-2.1");
      intent.setOutputCondition("sRGB IEC61966-2.1");
      intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
      intent.setRegistryName("http://www.color.org");
      catalog.addOutputIntent(intent);
    }
  }

  private static void information(
      PDDocumentInformation information, String title, String creator, Calendar date) {
    information.setTitle(title);
    information.setCreator(creator);
    information.setProducer(PRODUCER);
    information.setCreationDate(date);
    information.setModificationDate(date);
  }

  private static byte[] xmp(String title, String creator, Calendar date) throws IOException {
    try {
      XMPMetadata xmp = XMPMetadata.createXMPMetadata();
      var pdfa = xmp.createAndAddPDFAIdentificationSchema();
      pdfa.setPart(1);
      pdfa.setConformance("B");
      xmp.createAndAddDublinCoreSchema().setTitle(title);
      xmp.createAndAddAdobePDFSchema().setProducer(PRODUCER);
      var basic = xmp.createAndAddXMPBasicSchema();
      basic.setCreatorTool(creator);
      basic.setCreateDate(date);
      basic.setModifyDate(date);
      var out = new ByteArrayOutputStream();
      serializer().serialize(xmp, out, true);
      return out.toByteArray();
    } catch (BadFieldValueException | TransformerException e) {
      throw new IllegalStateException("metadata", e);
    }
  }

  /// With the platform's own XML parts: to look for others takes half the time of a seal.
  private static XmpSerializer serializer() {
    return new XmpSerializer(
        TransformerFactory.newDefaultInstance(), DocumentBuilderFactory.newDefaultInstance());
  }
}
