/// What can be searched for: the folding of letters, the words of a text, and a query with the
/// places in a text that it finds. Knows nothing but other nouns of the domain.
@NullMarked
package org.uppsikt.domain.search;

import org.jspecify.annotations.NullMarked;
