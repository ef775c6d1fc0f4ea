/// Search over everything the office received: the query a person writes, the index behind it, and
/// the question why where a query looks a person up. May use `work`, `store` and `domain`.
@NullMarked
package org.uppsikt.work.search;

import org.jspecify.annotations.NullMarked;
