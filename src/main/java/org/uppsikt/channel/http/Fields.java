package org.uppsikt.channel.http;

import java.util.Optional;
import org.uppsikt.channel.ChannelResult;
import org.uppsikt.domain.item.RemoteId;
import tools.jackson.databind.JsonNode;

/// Reads the fields of one JSON object without trusting their types. A field of the wrong type is
/// remembered and read as missing; [#orMalformed] then turns the whole object down.
///
/// Used by one thread.
public final class Fields {

  private final JsonNode node;
  private final String where;
  private final Fault fault;

  private static final class Fault {
    private Optional<String> first = Optional.empty();
  }

  private Fields(JsonNode node, String where, Fault fault) {
    this.node = node;
    this.where = where;
    this.fault = fault;
  }

  public static Fields of(JsonNode node, String where) {
    var fields = new Fields(node, where, new Fault());
    if (!node.isObject()) {
      fields.wrong("");
    }
    return fields;
  }

  /// An object inside; faults inside count for the whole.
  public Fields in(String name) {
    JsonNode inner = node.path(name);
    if (!absent(inner) && !inner.isObject()) {
      wrong(name);
    }
    return new Fields(inner, where + "." + name, fault);
  }

  /// The text, empty where it is missing, null or "".
  public Optional<String> text(String name) {
    JsonNode value = node.path(name);
    if (absent(value)) {
      return Optional.empty();
    }
    if (!value.isString()) {
      wrong(name);
      return Optional.empty();
    }
    return Optional.of(value.stringValue()).filter(t -> !t.isEmpty());
  }

  /// A whole number; 0 and missing are empty, as platforms write "none" as 0.
  public Optional<Long> number(String name) {
    JsonNode value = node.path(name);
    if (absent(value)) {
      return Optional.empty();
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      wrong(name);
      return Optional.empty();
    }
    return Optional.of(value.longValue()).filter(n -> n != 0);
  }

  /// An identity given as a whole number.
  public Optional<RemoteId> id(String name) {
    return number(name).map(n -> new RemoteId(Long.toString(n)));
  }

  public boolean flag(String name) {
    JsonNode value = node.path(name);
    if (!absent(value) && !value.isBoolean()) {
      wrong(name);
    }
    return value.isBoolean() && value.booleanValue();
  }

  /// Notes that a needed field is missing or not as promised.
  public void wrong(String name) {
    if (fault.first.isEmpty()) {
      fault.first = Optional.of(name.isEmpty() ? where : where + "." + name);
    }
  }

  /// The value, or the first fault that was met while it was read.
  public <T> ChannelResult<T> orMalformed(Optional<T> value) {
    if (fault.first.isPresent()) {
      return Json.malformed(fault.first.get());
    }
    return value.map(ChannelResult::ok).orElseGet(() -> Json.malformed(where));
  }

  private static boolean absent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
