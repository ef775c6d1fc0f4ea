@NullMarked
package org.uppsikt.domain.policy;

import org.jspecify.annotations.NullMarked;
