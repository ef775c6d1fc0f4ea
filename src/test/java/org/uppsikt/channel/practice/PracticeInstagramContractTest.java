package org.uppsikt.channel.practice;

import org.uppsikt.channel.ConnectorContract;
import org.uppsikt.channel.PlatformRig;
import org.uppsikt.channel.http.HttpPort;

/// The practice connector on a platform where answers come before what hides.
class PracticeInstagramContractTest extends ConnectorContract {

  @Override
  protected PlatformRig open(HttpPort port) {
    return new ScriptedPractice(port, PracticePlatform.INSTAGRAM);
  }
}
