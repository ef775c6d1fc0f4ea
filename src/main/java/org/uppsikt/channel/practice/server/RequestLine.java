package org.uppsikt.channel.practice.server;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of `requests.log`: what was asked and what came of it. It holds no text of anybody.
///
/// @param number from 1, in the order in which requests were carried out
/// @param path without the query
/// @param item the item asked about
/// @param body SHA-256 of the request's body, in hexadecimal
/// @param key the `Idempotency-Key` header
/// @param status the answer's status, 0 where a fault left none
/// @param result `read`, `done`, `unchanged`, the code of a refusal, `fault`, or `recovered`
/// @param change `seq` of the change it caused
/// @param created id of the reply it made
/// @param fault the fault that was in force, or empty
record RequestLine(
    long number,
    Instant at,
    String method,
    String path,
    @Nullable String item,
    String body,
    @Nullable String key,
    int status,
    String result,
    @Nullable Long change,
    @Nullable String created,
    @Nullable FaultKind fault) {}
