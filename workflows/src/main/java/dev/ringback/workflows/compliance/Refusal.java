package dev.ringback.workflows.compliance;

/** Why not, whatever the hour. */
record Refusal(ContactDecision.Rule rule, ContactDecision.Gate gate, String source) {}
