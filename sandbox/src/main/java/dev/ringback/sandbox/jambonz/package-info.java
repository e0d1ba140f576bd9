/** jambonz at the clinic: its call status hook. */
@NullMarked
package dev.ringback.sandbox.jambonz;

import org.jspecify.annotations.NullMarked;
