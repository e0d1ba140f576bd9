/** A phone system of no name at the clinic, which posts signed JSON. */
@NullMarked
package dev.ringback.sandbox.generic;

import org.jspecify.annotations.NullMarked;
