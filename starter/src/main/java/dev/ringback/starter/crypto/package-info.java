/** The codec endpoint that lets the Temporal UI show payloads. */
@NullMarked
package dev.ringback.starter.crypto;

import org.jspecify.annotations.NullMarked;
