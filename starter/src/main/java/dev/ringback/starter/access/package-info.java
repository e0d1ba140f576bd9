/** Who is calling: tokens, sessions and sign-in, and what each caller may see. */
@NullMarked
package dev.ringback.starter.access;

import org.jspecify.annotations.NullMarked;
