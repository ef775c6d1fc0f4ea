package org.uppsikt.channel;

import java.time.Instant;
import java.util.Optional;
import org.uppsikt.domain.item.RemoteId;
import org.uppsikt.domain.item.Visibility;
import org.uppsikt.testing.ScriptedServer;

/// A platform in miniature, in its own format, on a [ScriptedServer]; what a connector brings to
/// take part in [ConnectorContract].
public interface PlatformRig extends AutoCloseable {

  /// An entry that is not what the platform's interface promises.
  enum Broken {
    WRONG_TYPES,
    WITHOUT_ID,
    NOT_AN_OBJECT
  }

  ScriptedServer server();

  /// The connector under test, signed in with a login that must not reach another host.
  Connector connector();

  /// Somebody writes; `sender` empty where the platform gives none.
  RemoteId add(String text, Optional<String> sender, Instant at);

  /// An entry that cannot be read stands among the others.
  void addBroken(Broken kind, Instant at);

  /// The platform's answers hold this item twice.
  void doubled(RemoteId id);

  void edit(RemoteId id, String text);

  void delete(RemoteId id);

  Visibility visibility(RemoteId id);

  int replies(RemoteId parent);

  /// Whether its author still sees an item as the platform shows it now.
  boolean seenByItsAuthor(RemoteId id);

  @Override
  void close();
}
