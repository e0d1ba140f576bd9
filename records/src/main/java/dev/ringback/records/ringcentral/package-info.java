/** The sign-in at RingCentral. It is here since both processes ask RingCentral for calls. */
@NullMarked
package dev.ringback.records.ringcentral;

import org.jspecify.annotations.NullMarked;
