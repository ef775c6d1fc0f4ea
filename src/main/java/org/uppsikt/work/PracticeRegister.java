package org.uppsikt.work;

import java.util.Optional;
import org.uppsikt.channel.Cancellation;
import org.uppsikt.domain.channel.ChannelId;
import org.uppsikt.domain.people.PersonId;

/// The channels of a practice workspace are given: no real channel is ever connected to it.
public final class PracticeRegister implements ChannelRegister {

  private static final Result REFUSED = new Result.Refused(Why.PRACTICE);

  @Override
  public Result addWordPress(WordPressSite site, PersonId by, Cancellation cancellation) {
    return REFUSED;
  }

  @Override
  public Result addManual(String name, String address, String look, PersonId by) {
    return REFUSED;
  }

  @Override
  public Result newPassword(
      ChannelId channel, char[] password, PersonId by, Cancellation cancellation) {
    return REFUSED;
  }

  @Override
  public Result rename(ChannelId channel, String name, PersonId by) {
    return REFUSED;
  }

  @Override
  public Result end(ChannelId channel, boolean ended, PersonId by) {
    return REFUSED;
  }

  @Override
  public Optional<Why> closed() {
    return Optional.of(Why.PRACTICE);
  }

  @Override
  public Entry enter(ByHand item, PersonId by) {
    return new Entry.Refused(NotEntered.NO_RIGHT);
  }
}
