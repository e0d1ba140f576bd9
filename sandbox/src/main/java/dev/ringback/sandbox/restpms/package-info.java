/** Three practice-management systems with REST APIs of different make over one set of rules. */
@NullMarked
package dev.ringback.sandbox.restpms;

import org.jspecify.annotations.NullMarked;
