/** The clinics' files: applied at start-up and through the API. */
@NullMarked
package dev.ringback.starter.clinic;

import org.jspecify.annotations.NullMarked;
