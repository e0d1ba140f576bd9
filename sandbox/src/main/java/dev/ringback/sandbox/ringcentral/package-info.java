/** The clinic's phone system: notifications about calls to the clinic. */
@NullMarked
package dev.ringback.sandbox.ringcentral;

import org.jspecify.annotations.NullMarked;
