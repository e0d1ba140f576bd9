/** Certificates of an installation that has no others. */
@NullMarked
package dev.ringback.local.tls;

import org.jspecify.annotations.NullMarked;
