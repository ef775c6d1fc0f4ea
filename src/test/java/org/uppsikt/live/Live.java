package org.uppsikt.live;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/// Marks a test class that talks to a real peer. It takes part in a run only if every address in
/// [#needs()] is given; see [Peers] for how to read one.
@Tag("live")
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Live {

  /// The peer as a person knows it: "WordPress".
  String peer();

  /// Names of the environment variables that tell where the peer is: "UPPSIKT_WORDPRESS_URL".
  String[] needs();
}
