package org.uppsikt.channel.practice;

import org.uppsikt.channel.PlatformRig;
import org.uppsikt.channel.TroubleContract;
import org.uppsikt.channel.http.HttpPort;

/// The practice connector keeps the contract of every connector.
class PracticeContractTest extends TroubleContract {

  @Override
  protected PlatformRig open(HttpPort port) {
    return new ScriptedPractice(port, PracticePlatform.FACEBOOK);
  }
}
