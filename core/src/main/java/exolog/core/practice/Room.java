package exolog.core.practice;

import exolog.core.id.RoomId;

/** Where sessions are held. */
public record Room(RoomId id, String name) {}
