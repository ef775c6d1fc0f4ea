/// The mail route against a real Postfix and a real Dovecot.
@NullMarked
package org.uppsikt.registry.mail;

import org.jspecify.annotations.NullMarked;
