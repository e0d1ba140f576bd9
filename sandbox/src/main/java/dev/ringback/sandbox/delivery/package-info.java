/** Plain HTTP from a vendor to whoever asked to be told. */
@NullMarked
package dev.ringback.sandbox.delivery;

import org.jspecify.annotations.NullMarked;
