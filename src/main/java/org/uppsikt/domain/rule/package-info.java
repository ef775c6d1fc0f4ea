/// The rules of the office: words it flags beside what ships, rules it has silenced, and every
/// change of either with who, when and why. Pure values; knows `domain.policy` and
/// `domain.people`.
@NullMarked
package org.uppsikt.domain.rule;

import org.jspecify.annotations.NullMarked;
