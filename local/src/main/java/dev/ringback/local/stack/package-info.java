/** The services of one installation as processes of their own: started, watched, ended. */
@NullMarked
package dev.ringback.local.stack;

import org.jspecify.annotations.NullMarked;
