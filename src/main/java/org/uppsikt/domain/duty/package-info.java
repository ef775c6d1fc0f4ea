/// What the office must see to besides its decisions. Knows only the people and the items it is
/// about.
@NullMarked
package org.uppsikt.domain.duty;

import org.jspecify.annotations.NullMarked;
