package dev.ringback.sandbox.freeswitch;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * FreeSWITCH's modules.
 *
 * @param eslPort 0: none
 * @param webhook where mod_xml_cdr posts
 * @param cdrPassword empty: it posts nothing
 */
@ConfigurationProperties("sandbox.freeswitch")
record FreeSwitchSettings(
    int eslPort, String eslPassword, String webhook, String cdrUser, String cdrPassword) {}
