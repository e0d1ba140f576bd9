/** 8x8: calls its analytics listed, and calls its contact center tells of while they happen. */
@NullMarked
package dev.ringback.starter.detection.eightbyeight;

import org.jspecify.annotations.NullMarked;
