/** Live calls over Twilio's ConversationRelay: what is said and heard, event by event. */
@NullMarked
package dev.ringback.starter.conversation.relay;

import org.jspecify.annotations.NullMarked;
