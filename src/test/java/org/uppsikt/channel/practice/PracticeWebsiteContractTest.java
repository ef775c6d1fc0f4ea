package org.uppsikt.channel.practice;

import org.uppsikt.channel.ConnectorContract;
import org.uppsikt.channel.PlatformRig;
import org.uppsikt.channel.http.HttpPort;

/// The practice connector on a platform where what is hidden is held back from its author too.
class PracticeWebsiteContractTest extends ConnectorContract {

  @Override
  protected PlatformRig open(HttpPort port) {
    return new ScriptedPractice(port, PracticePlatform.WEBSITE);
  }
}
