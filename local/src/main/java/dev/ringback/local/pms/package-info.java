/** Works on the connection to a practice-management system before a clinic goes live. */
@NullMarked
package dev.ringback.local.pms;

import org.jspecify.annotations.NullMarked;
