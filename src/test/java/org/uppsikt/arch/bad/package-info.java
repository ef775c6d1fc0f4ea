/// A small program in the layout of the real one that breaks every rule. Nothing here is ever run;
/// `ArchitectureTest` reads the classes and expects each rule to find its fault.
@NullMarked
package org.uppsikt.arch.bad;

import org.jspecify.annotations.NullMarked;
