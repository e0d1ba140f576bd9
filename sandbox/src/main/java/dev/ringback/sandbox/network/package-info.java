/** Who answers at a number or an address of the public network. */
@NullMarked
package dev.ringback.sandbox.network;

import org.jspecify.annotations.NullMarked;
