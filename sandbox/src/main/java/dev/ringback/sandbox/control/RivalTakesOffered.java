package dev.ringback.sandbox.control;

/**
 * Published as a Spring event when somebody else takes all times this caller was offered before
 * they answer. It is settled when publishing returns.
 */
public record RivalTakesOffered(String caller) {}
