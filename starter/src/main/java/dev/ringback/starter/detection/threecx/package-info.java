/** 3CX: the call journal of its server-side CRM integration. */
@NullMarked
package dev.ringback.starter.detection.threecx;

import org.jspecify.annotations.NullMarked;
