package dev.ringback.workflows.clinic;

/**
 * How the four scores make one, and which composite leads where. Weights add up to 1.
 *
 * @param sameDayFrom composite from which a lead is worked the same day
 * @param nextWeekFrom composite from which it is worked within a week; below it is nurtured
 */
public record GlowWeights(
    double goals,
    double limitations,
    double openness,
    double window,
    double sameDayFrom,
    double nextWeekFrom) {}
