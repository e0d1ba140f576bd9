/** jambonz: its call status hook. */
@NullMarked
package dev.ringback.starter.detection.jambonz;

import org.jspecify.annotations.NullMarked;
