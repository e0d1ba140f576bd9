/** Asterisk and what is built on it, such as FreePBX, over its manager interface (AMI). */
@NullMarked
package dev.ringback.starter.detection.asterisk;

import org.jspecify.annotations.NullMarked;
