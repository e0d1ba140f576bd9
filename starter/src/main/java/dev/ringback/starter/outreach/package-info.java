/** News of calls and messages from the vendors, and people on file. */
@NullMarked
package dev.ringback.starter.outreach;

import org.jspecify.annotations.NullMarked;
