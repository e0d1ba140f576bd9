package dev.ringback.workflows.conversation;

/**
 * One of the numbered answers to a question.
 *
 * @param number from 1; the key to press or the number to reply with
 * @param label what it stands for, in the conversation's language
 */
public record Choice(int number, String label) {}
