package org.uppsikt.channel.manual;

import org.uppsikt.channel.Connector;
import org.uppsikt.channel.PromiseContract;

/// A channel without an interface keeps the promises of every connector.
class ManualPromiseTest extends PromiseContract {

  private final ManualConnector connector = new ManualConnector();

  @Override
  protected Connector promising() {
    return connector;
  }
}
