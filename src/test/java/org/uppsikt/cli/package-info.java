/// Tests of the command line, as a person or a scheduler uses it.
@org.jspecify.annotations.NullMarked
package org.uppsikt.cli;
