/** Clinic files: read, checked, stored by version. */
@NullMarked
package dev.ringback.records.clinic;

import org.jspecify.annotations.NullMarked;
