package org.uppsikt.ui.channels;

import java.nio.file.Path;
import java.util.List;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.item.SenderStatement;

/// What the screen of channels can ask for.
interface ChannelsActions {

  void addWordPress(String name, String address, String account, String password);

  void addManual(String name, String address, String look);

  void newPassword(Channel channel, String password);

  void enter(Channel channel, Copied copied);

  void fetch(Channel channel);

  /// Stops a login that is being tried.
  void cancel();

  /// Pictures the person chose; empty where cancelled.
  List<Path> chooseScreenshots();

  /// What a person copied from a page.
  record Copied(String link, String text, SenderStatement sender, List<Path> screenshots) {}
}
