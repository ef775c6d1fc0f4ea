/// What a check of a text found, and why. May use `domain.policy`.
@NullMarked
package org.uppsikt.domain.finding;

import org.jspecify.annotations.NullMarked;
