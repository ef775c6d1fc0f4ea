package org.uppsikt.testing;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.uppsikt.channel.Connector;
import org.uppsikt.channel.http.HttpPort;
import org.uppsikt.channel.practice.PracticeConnector;
import org.uppsikt.channel.practice.PracticePlatform;
import org.uppsikt.channel.practice.PracticeWire;
import org.uppsikt.channel.wordpress.WordPressConnector;
import org.uppsikt.domain.channel.ChannelKind;

/// The channels with an interface that an office has, and where they are.
@FunctionalInterface
public interface Plugs {

  /// The only channel of [#wordPress].
  String WORDPRESS = "wordpress";

  List<Plug> over(HttpPort port);

  /// A channel by its name.
  record Plug(String name, ChannelKind kind, Connector connector) {}

  /// The three channels of the practice server.
  static Plugs practice(PracticeWire wire) {
    return port ->
        Stream.of(PracticePlatform.values())
            .map(
                platform ->
                    new Plug(
                        platform.id(),
                        ChannelKind.PRACTICE,
                        new PracticeConnector(port, wire, platform)))
            .toList();
  }

  /// A site, as its account "moderator".
  static Plugs wordPress(URI site, String password) {
    return port ->
        List.of(
            new Plug(
                WORDPRESS,
                ChannelKind.WORDPRESS,
                new WordPressConnector(site, "moderator", password::toCharArray, port)));
  }
}
