/** Takes down every request to the staff API and the codec endpoint. Below all other packages. */
@NullMarked
package dev.ringback.starter.audit;

import org.jspecify.annotations.NullMarked;
