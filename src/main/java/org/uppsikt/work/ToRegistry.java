package org.uppsikt.work;

/// The use cases between the office and its registry.
public record ToRegistry(
    Courier courier, Registrar registrar, RouteRegister routes, DiaryPapers papers) {}
