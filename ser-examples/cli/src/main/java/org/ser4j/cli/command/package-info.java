/**
 * The command line {@code ser}. Belongs here: options, what is printed and in which form, progress,
 * exit codes. Does not belong here: anything that an application would want to call; that lives in
 * the library, and the commands only call it.
 */
package org.ser4j.cli.command;
