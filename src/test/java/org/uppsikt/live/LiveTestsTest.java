package org.uppsikt.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class LiveTestsTest {

  @Test
  void aLiveTestWithoutItsPeerIsLeftOutOfTheRunAndNamed() {
    assertThat(testsFoundIn(NeedsAPeer.class)).isZero();
    assertThat(LiveTests.leftOut()).contains("NeedsAPeer (a peer: set UPPSIKT_NO_SUCH_PEER)");
    LiveTests.forget(NeedsAPeer.class);
  }

  @Test
  void aLiveTestWhosePeerIsGivenTakesPart() {
    System.setProperty("uppsikt.peer.given", "127.0.0.1");
    try {
      assertThat(testsFoundIn(HasItsPeer.class)).isEqualTo(1);
    } finally {
      System.clearProperty("uppsikt.peer.given");
    }
  }

  private static long testsFoundIn(Class<?> type) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(type)).build();
    return LauncherFactory.create().discover(request).countTestIdentifiers(id -> id.isTest());
  }

  @Live(peer = "a peer", needs = "UPPSIKT_NO_SUCH_PEER")
  static final class NeedsAPeer {
    @Test
    void runs() {}
  }

  @Live(peer = "a peer", needs = "UPPSIKT_PEER_GIVEN")
  static final class HasItsPeer {
    @Test
    void runs() {}
  }
}
