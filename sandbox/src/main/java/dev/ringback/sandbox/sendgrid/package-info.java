/** Mail as SendGrid's v3 API offers it, with its signed event webhook. */
@NullMarked
package dev.ringback.sandbox.sendgrid;

import org.jspecify.annotations.NullMarked;
