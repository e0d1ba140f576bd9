/** Calls, texts and mail through Twilio and SendGrid, each once. */
@NullMarked
package dev.ringback.activities.outreach;

import org.jspecify.annotations.NullMarked;
