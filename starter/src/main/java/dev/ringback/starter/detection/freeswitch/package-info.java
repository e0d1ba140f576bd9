/** FreeSWITCH: call records it posts (mod_xml_cdr), and its event socket. */
@NullMarked
package dev.ringback.starter.detection.freeswitch;

import org.jspecify.annotations.NullMarked;
