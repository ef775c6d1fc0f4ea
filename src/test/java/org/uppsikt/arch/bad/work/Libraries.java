package org.uppsikt.arch.bad.work;

import ch.qos.logback.classic.LoggerContext;
import jakarta.mail.Session;
import java.awt.image.BufferedImage;
import java.net.http.HttpClient;
import java.sql.Connection;
import javafx.scene.Node;
import net.lingala.zip4j.ZipFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jdbi.v3.core.Jdbi;
import org.uppsikt.arch.bad.registry.mail.Mail;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/// A use case with every library in the wrong place, that names an implementation.
record Libraries(
    Node node,
    Connection connection,
    Jdbi jdbi,
    HttpClient http,
    PDDocument document,
    CommandLine command,
    LoggerContext log,
    BufferedImage image,
    Session session,
    ZipFile archive,
    JsonNode json,
    Mail mail) {}
