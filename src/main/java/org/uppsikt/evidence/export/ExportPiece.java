package org.uppsikt.evidence.export;

import org.uppsikt.domain.evidence.EvidenceId;
import org.uppsikt.domain.journal.Digest;
import org.uppsikt.evidence.Bytes;
import org.uppsikt.evidence.StoredParts;

/// One piece of evidence to export, as the store holds it.
///
/// @param manifest bytes of the manifest
/// @param digest the manifest's hash as the journal holds it
public record ExportPiece(EvidenceId id, Bytes manifest, Digest digest, StoredParts parts) {}
