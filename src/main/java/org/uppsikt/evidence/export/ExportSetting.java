package org.uppsikt.evidence.export;

import java.time.Instant;
import org.uppsikt.domain.journal.Checkpoint;
import org.uppsikt.evidence.SheetLanguage;

/// What goes with an export.
///
/// @param checkpoint where the journal stands now
/// @param practice marks folders and the explaining file as an exercise
/// @param program version of Uppsikt
public record ExportSetting(
    SheetLanguage language, Checkpoint checkpoint, boolean practice, Instant now, String program) {}
