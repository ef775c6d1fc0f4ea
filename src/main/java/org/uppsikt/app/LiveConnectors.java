package org.uppsikt.app;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.uppsikt.channel.Connector;
import org.uppsikt.channel.http.HttpPort;
import org.uppsikt.channel.manual.ManualConnector;
import org.uppsikt.channel.wordpress.WordPressConnector;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.store.Database;
import org.uppsikt.store.Tables;
import org.uppsikt.store.key.SecretBox;
import org.uppsikt.work.Connectors;

/// The connectors of an own workspace, made when they are first asked for. A secret is opened at
/// each request and never kept.
final class LiveConnectors implements Connectors, AutoCloseable {

  private final Database database;
  private final Tables tables;
  private final SecretBox secrets;
  private final HttpPort http;
  private final Map<ChannelId, Connector> made = new ConcurrentHashMap<>();

  LiveConnectors(Database database, Tables tables, SecretBox secrets, HttpPort http) {
    this.database = database;
    this.tables = tables;
    this.secrets = secrets;
    this.http = http;
  }

  @Override
  public Optional<Connector> of(ChannelId id) {
    return Optional.ofNullable(made.computeIfAbsent(id, this::make));
  }

  /// Forgets a connector whose channel was changed.
  void forget(ChannelId id) {
    Connector old = made.remove(id);
    if (old != null) {
      old.close();
    }
  }

  @Override
  public void close() {
    made.values().forEach(Connector::close);
    made.clear();
  }

  private @Nullable Connector make(ChannelId id) {
    return database.read(tx -> tables.channels().find(tx, id)).map(this::connector).orElse(null);
  }

  private @Nullable Connector connector(Channel channel) {
    return switch (channel.kind()) {
      case MANUAL -> new ManualConnector();
      case WORDPRESS ->
          new WordPressConnector(
              URI.create(channel.address()), channel.account(), () -> secret(channel.id()), http);
      case PRACTICE -> null;
    };
  }

  private char[] secret(ChannelId id) {
    return database
        .read(tx -> tables.channels().secret(tx, id))
        .flatMap(box -> secrets.open(box, id.toString()))
        .map(clear -> new String(clear, StandardCharsets.UTF_8).toCharArray())
        .orElseGet(() -> new char[0]);
  }
}
