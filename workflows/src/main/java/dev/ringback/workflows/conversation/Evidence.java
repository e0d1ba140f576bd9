package dev.ringback.workflows.conversation;

/** The caller's own words that prove a fact, and the turn they were said in. */
public record Evidence(TurnId turn, String words) {}
