package org.uppsikt.channel.wordpress;

import java.util.List;
import org.uppsikt.channel.ChannelFailure;

/// What came of a trial sign-in at a site.
public sealed interface LoginCheck {

  /// What an account needs there to read senders and to moderate; editors have both.
  List<String> NEEDED = List.of("moderate_comments", "edit_posts");

  /// Signs in and may moderate.
  ///
  /// @param account the name the site shows for it, which readers see above a reply
  record Ready(String account) implements LoginCheck {}

  /// Signs in, but lacks rights.
  ///
  /// @param lacks WordPress's names of the missing rights
  record MissingRight(List<String> lacks) implements LoginCheck {
    public MissingRight {
      lacks = List.copyOf(lacks);
    }
  }

  /// Did not get so far. A wrong password gives [ChannelFailure.Unauthorised], and so does a web
  /// server that drops the header with the login.
  record Failed(ChannelFailure failure) implements LoginCheck {}
}
