/// Tests of the settings file.
@org.jspecify.annotations.NullMarked
package org.uppsikt.settings;
