/**
 * Groups of options that several commands share. Belongs here: reading and checking what a user
 * typed.
 */
package org.ser4j.cli.option;
