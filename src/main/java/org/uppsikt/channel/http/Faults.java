package org.uppsikt.channel.http;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.uppsikt.channel.ChannelFailure;
import org.uppsikt.channel.ChannelFailure.Why;

/// Says in the channel's words why no answer came.
final class Faults {

  private static final int DEEPEST = 20;

  private Faults() {}

  /// A changing call that may have reached the server is uncertain: only a person, or reading back,
  /// can tell whether it happened.
  static ChannelFailure of(Throwable fault, boolean changes) {
    List<Throwable> chain = chain(fault);
    if (changes && !neverSent(chain)) {
      return new ChannelFailure.Uncertain();
    }
    if (has(chain, ProtocolException.class)) {
      return new ChannelFailure.Malformed("http");
    }
    return new ChannelFailure.Unreachable(why(chain));
  }

  private static boolean neverSent(List<Throwable> chain) {
    return has(chain, ConnectException.class)
        || has(chain, HttpConnectTimeoutException.class)
        || has(chain, UnresolvedAddressException.class)
        || has(chain, UnknownHostException.class)
        || has(chain, NoRouteToHostException.class)
        || has(chain, SSLHandshakeException.class);
  }

  private static Why why(List<Throwable> chain) {
    if (has(chain, UnresolvedAddressException.class) || has(chain, UnknownHostException.class)) {
      return Why.NO_SUCH_HOST;
    }
    if (has(chain, HttpTimeoutException.class)) {
      return Why.TIMED_OUT;
    }
    if (has(chain, SSLException.class)) {
      return tls(chain);
    }
    if (has(chain, ConnectException.class) || has(chain, NoRouteToHostException.class)) {
      return Why.NO_CONNECTION;
    }
    return has(chain, CeilingBody.Exceeded.class) ? Why.ANSWER_TOO_LARGE : Why.CONNECTION_RESET;
  }

  private static Why tls(List<Throwable> chain) {
    if (has(chain, CertificateExpiredException.class)
        || has(chain, CertificateNotYetValidException.class)) {
      return Why.CERTIFICATE_EXPIRED;
    }
    if (has(chain, CertPathBuilderException.class)
        || has(chain, CertPathValidatorException.class)) {
      return Why.CERTIFICATE_NOT_TRUSTED;
    }
    if (chain.stream().anyMatch(Faults::namesAnotherHost)) {
      return Why.CERTIFICATE_OF_ANOTHER_HOST;
    }
    return has(chain, CertificateException.class) ? Why.CERTIFICATE_NOT_TRUSTED : Why.NO_TLS;
  }

  /// The JDK has no exception of its own for this, only words.
  private static boolean namesAnotherHost(Throwable fault) {
    String message = fault.getMessage();
    return fault instanceof CertificateException
        && message != null
        && (message.startsWith("No subject alternative") || message.startsWith("No name matching"));
  }

  private static boolean has(List<Throwable> chain, Class<? extends Throwable> kind) {
    return chain.stream().anyMatch(kind::isInstance);
  }

  private static List<Throwable> chain(Throwable fault) {
    var chain = new ArrayList<Throwable>();
    @Nullable Throwable next = fault;
    while (next != null && chain.size() < DEEPEST) {
      chain.add(next);
      next = next.getCause();
    }
    return chain;
  }
}
