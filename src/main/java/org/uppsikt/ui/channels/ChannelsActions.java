package org.uppsikt.ui.channels;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.uppsikt.domain.channel.Channel;
import org.uppsikt.domain.item.SenderStatement;
import org.uppsikt.work.ChannelRegister;

/// What the screen of channels can ask for.
interface ChannelsActions {

  void addWordPress(String name, String address, String account, String password);

  void addManual(String name, String address, String look);

  void newPassword(Channel channel, String password);

  void rename(Channel channel, String name);

  /// Ends a channel, or takes it up again.
  void end(Channel channel, boolean ended);

  /// Why no channel can be connected here; empty where one can.
  Optional<ChannelRegister.Why> closed();

  void enter(Channel channel, Copied copied);

  void fetch(Channel channel);

  /// Stops a login that is being tried.
  void cancel();

  /// Pictures the person chose; empty where cancelled.
  List<Path> chooseScreenshots();

  /// What a person copied from a page.
  record Copied(String link, String text, SenderStatement sender, List<Path> screenshots) {}
}
