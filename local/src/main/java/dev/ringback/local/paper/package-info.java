/** Paper for reviewers, made of what is configured and of what tests show. */
@NullMarked
package dev.ringback.local.paper;

import org.jspecify.annotations.NullMarked;
