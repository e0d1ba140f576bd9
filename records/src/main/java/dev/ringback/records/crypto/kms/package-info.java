/** Master keys of key-management services, which encrypt the key file. */
@NullMarked
package dev.ringback.records.crypto.kms;

import org.jspecify.annotations.NullMarked;
