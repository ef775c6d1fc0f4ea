package org.uppsikt.arch.bad.domain;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/// A model that knows files and JSON.
public record Impure(Path file, JsonNode json) {}
