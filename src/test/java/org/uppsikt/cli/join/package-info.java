/// Tests of the socket between console and command line.
@org.jspecify.annotations.NullMarked
package org.uppsikt.cli.join;
