package dev.ringback.workflows.outreach;

/** Asks how a call of ours stands. */
public record LookUpCall(EffectId effect) {}
